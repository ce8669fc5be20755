// Puts the page together: markup, style, script and core in one file, with the policy first.
//
//   node rakit.mjs CORE.wasm PAGE.html

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const [, , core, page] = process.argv;
if (!core || !page) throw new Error("usage: node rakit.mjs CORE.wasm PAGE.html");

const style = readFileSync("dist/nodin.css", "utf8").trim();
// The end of an element may not stand in a script.
const script = readFileSync("dist/nodin.js", "utf8").trim().replaceAll("</script", "<\\/script");
const packed = gzipSync(readFileSync(core), { level: 9 }).toString("base64");
/** @param {string} text */
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "worker-src blob:",
  "img-src blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

const html = `<!doctype html>
<html lang="id" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>nodin</title>
<style>${style}</style>
</head>
<body>
<div id="meja"></div>
<script id="inti" type="application/octet-stream">${packed}</script>
<script>${script}</script>
</body>
</html>
`;
writeFileSync(page, html);
/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${page}: ${megabytes(Buffer.byteLength(html))}`);
