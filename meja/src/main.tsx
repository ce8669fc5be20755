// The page begins: the core is woken, the first view shown.

import { render } from "preact";
import { Core } from "./core/core.ts";
import { OwnPage } from "./files/office.ts";
import { App } from "./shell/App.tsx";
import "./style/base.css";
import "./style/start.css";
import "./style/desk.css";
import "./style/form.css";
import "./style/prose.css";
import "./style/pages.css";
import "./style/comparing.css";
import "./style/print.css";

// A fault of the page itself is no reason to lose a word: it is told, and what was typed stays.
window.addEventListener("unhandledrejection", ({ reason }) => {
  console.error(reason);
  document.body.dataset.galat = String(reason);
  const told = document.createElement("p");
  told.className = "told over";
  told.role = "alert";
  told.textContent = "Ada yang gagal di halaman ini; yang Anda ketik tetap ada. Simpan, lalu buka lagi.";
  document.querySelector(".told.over")?.remove();
  document.body.append(told);
});

const page = new OwnPage(document);
const core = new Core(page.core, page.office);
const holder = document.getElementById("meja");
if (holder) render(<App core={core} page={page} />, holder);
