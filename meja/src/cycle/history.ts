// Undo and redo over the whole cycle: the file as it was before each change.

const MOST = 300;
/** Letters typed into one field within this time are one change. */
const ONE_GO = 2500;

interface Past {
  bytes: Uint8Array;
  /** The key that was changed then. */
  key: string;
  at: number;
}

export class History {
  private readonly past: Past[] = [];
  private readonly future: Past[] = [];

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** Before a change of a key: what the file holds now. */
  before(bytes: Uint8Array, key: string, typing: boolean, now: number) {
    this.future.length = 0;
    const last = this.past.at(-1);
    if (typing && last?.key === key && now - last.at < ONE_GO) {
      last.at = now;
      return;
    }
    this.past.push({ bytes, key, at: typing ? now : -ONE_GO });
    if (this.past.length > MOST) this.past.shift();
  }

  /** The file one change back, and the key that it was about. */
  undo(bytes: Uint8Array): Past | undefined {
    return turned(this.past, this.future, bytes);
  }

  redo(bytes: Uint8Array): Past | undefined {
    return turned(this.future, this.past, bytes);
  }
}

function turned(from: Past[], to: Past[], bytes: Uint8Array): Past | undefined {
  const one = from.pop();
  if (one) to.push({ bytes, key: one.key, at: -ONE_GO });
  return one;
}
