// The page as a file: what `rakit.mjs` puts together, and what the page saves of itself for an
// office. `src/cli/meja/page.rs` looks for the version and for the office's place in it.

/**
 * @typedef {object} Pieces
 * @property {string} version
 * @property {string} policy what the browser lets the page do
 * @property {string} style
 * @property {string} script
 * @property {string} core the module of WebAssembly, gzipped, as base64
 * @property {string} office files of an office's own by name, as base64 in JSON; of none nothing
 */

/**
 * Markup, style, script and core in one file, with the policy first. An office's files come before
 * all scripts: what stands in those is never taken for them. The core comes last: the page is seen
 * before the browser has read it.
 * @param {Pieces} pieces
 */
export const page = ({ version, policy, style, script, core, office }) => `<!doctype html>
<html lang="id" translate="no">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="nodin ${version}">
<title>nodin</title>
<style id="gaya">${style}</style>
</head>
<body>
<div id="meja"></div>
<script id="kantor" type="application/json">${office}</script>
<script id="halaman">${script}</script>
<script id="inti" type="application/octet-stream">${core}</script>
</body>
</html>
`;
