// A long text as it will look, until somebody writes in it.

import type { JSX } from "preact";
import type { Block, Piece } from "./blocks.ts";

export function Static({ blocks }: { blocks: Block[] }) {
  return <>{blocks.map((block, index) => <One key={index} block={block} />)}</>;
}

function One({ block }: { block: Block }): JSX.Element {
  switch (block.jenis) {
    case "alinea":
      return <p><Pieces isi={block.isi} /></p>;
    case "daftar": {
      const items = block.butir.map((blocks, index) => <li key={index}><Static blocks={blocks} /></li>);
      if (block.penanda === "garis") return <ul>{items}</ul>;
      return <ol start={block.mulai} type={block.penanda === "huruf" ? "a" : "1"}>{items}</ol>;
    }
    case "tabel":
      return (
        <table>
          <thead><tr>{block.kepala.map((isi, column) => <th key={column} scope="col"><Pieces isi={isi} /></th>)}</tr></thead>
          <tbody>
            {block.baris.map((cells, row) => <tr key={row}>{cells.map((cell, column) => <td key={column}><Static blocks={cell} /></td>)}</tr>)}
          </tbody>
        </table>
      );
  }
}

function Pieces({ isi }: { isi: Piece[] }) {
  return <>{isi.map((piece, index) => <Marked key={index} piece={piece} />)}</>;
}

function Marked({ piece }: { piece: Piece }) {
  if (piece.t === "\n") return <br />;
  const inner = piece.miring ? <em>{piece.t}</em> : <>{piece.t}</>;
  return piece.tebal ? <strong>{inner}</strong> : inner;
}
