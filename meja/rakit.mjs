// Puts the page together: markup, style, script and core in one file.
//
//   node rakit.mjs CORE.wasm PAGE.html

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { page } from "./halaman.mjs";

const [, , coreFile, pageFile] = process.argv;
if (!coreFile || !pageFile) throw new Error("usage: node rakit.mjs CORE.wasm PAGE.html");

const { version } = /** @type {{ version: string }} */ (JSON.parse(readFileSync("package.json", "utf8")));
const style = readFileSync("dist/nodin.css", "utf8").trim();
// Neither the end of a script nor the beginning of a comment may stand in a script.
const script = readFileSync("dist/nodin.js", "utf8").trim().replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
const built = readFileSync(coreFile);
const asked = WebAssembly.Module.imports(new WebAssembly.Module(built));
if (asked.length > 0) throw new Error(`the core asks the page for ${asked.map(({ name }) => name).join(", ")}`);
const core = gzipSync(built, { level: 9 }).toString("base64");
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

const html = page({ version, policy, style, script, core, office: "" });
writeFileSync(pageFile, html);
/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`${pageFile}: ${megabytes(Buffer.byteLength(html))}`);
