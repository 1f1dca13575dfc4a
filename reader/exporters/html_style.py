"""How an exported HTML file looks: light and dark on a screen, black on white on paper."""

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --ink: #1d1c1a; --faint: #62605b; --line: #dedad2; --note: #f4f0e6; --accent: #8a5a00;
  --link: #0b57a4;
  /* Every family named here has all the Vietnamese letters; Georgia and Palatino do not. */
  --reading: "Noto Serif", "Source Serif 4", Cambria, "Times New Roman", "Liberation Serif", serif;
  --labels: system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --ink: #e8e6e1; --faint: #a5a29b; --line: #3a3b3e; --note: #232427; --accent: #d9a441;
    --link: #8ab8f0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 68rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 var(--reading); overflow-wrap: anywhere;
}
h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 0 0 1rem; font-size: 1.45rem; }
h3 { margin: 1rem 0 0; font-size: 1.1rem; }
h4, dl, nav, .tags, .note, header p { font-family: var(--labels); font-size: 0.85rem; }
h4 { margin: 0 0 0.4rem; color: var(--faint); font-weight: 600; }
h4::before, .ref::before {
  content: attr(data-n); display: inline-block; min-width: 1.15rem; margin-inline-end: 0.3rem; padding: 0 0.25rem;
  border-radius: 0.6rem; background: var(--accent); color: var(--paper); font: 600 0.7rem/1.15rem var(--labels);
  text-align: center; vertical-align: 0.1em;
}
.ref { text-decoration: none; }
header p { margin: 0.4rem 0 0; color: var(--faint); }
nav { margin-top: 1.5rem; }
nav ol { margin: 0; padding-inline-start: 2rem; }
nav li { padding: 0.1rem 0; }
article { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
dl + .row { margin-top: 1.5rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 19rem; gap: 0 2rem; align-items: start; }
.row p, .row h3 { max-width: 42rem; white-space: pre-wrap; }
.row > p { margin: 0.55rem 0; }
.p-list-item { padding-inline-start: 1.4rem; }
.p-list-item::before { content: "•"; float: left; margin-inline-start: -1.1rem; }
.p-quote { padding-inline-start: 1rem; border-inline-start: 2px solid var(--line); }
.p-caption, .p-source, .p-banner, .p-left-out { color: var(--faint); font-size: 0.9em; }
.p-code { font-family: monospace; font-size: 0.9em; }
mark { background: none; color: inherit; }
.noted {
  text-decoration: underline 0.12em; text-decoration-color: var(--accent); text-underline-offset: 0.22em;
}
mark, .tags li { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
aside { margin: 0.55rem 0; }
section { padding: 0.7rem 0.9rem; border-inline-start: 3px solid var(--accent); background: var(--note); }
section + section { margin-top: 0.6rem; }
section:target { outline: 2px solid var(--accent); }
a { color: var(--link); text-underline-offset: 0.15em; }
dl { margin: 0; line-height: 1.5; }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: 0.12rem 0; }
dt { color: var(--faint); }
dd { margin: 0; unicode-bidi: isolate; font-variant-numeric: tabular-nums; }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0; padding: 0; list-style: none; }
.tags li {
  padding: 0.1rem 0.7rem; border-radius: 1rem; font-weight: 600;
  box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.45);
}
.note { margin-top: 0.6rem; line-height: 1.5; }
.note p { margin: 0; }
.note .text { white-space: pre-wrap; }
.note .signature { margin-top: 0.3rem; color: var(--faint); font-size: 0.9em; unicode-bidi: isolate; }
@media screen and (max-width: 52rem) {
  .row { display: block; }
  aside { margin: 0.3rem 0 1rem; }
}
@media (max-width: 34rem) {
  dl div { grid-template-columns: 1fr; }
}
@page {
  size: A4; margin: 20mm 20mm 20mm 30mm;
  @bottom-center { content: counter(page); }
}
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --faint: #444; --line: #999; --note: #fff; --accent: #666; --link: #000;
  }
  body { max-width: none; padding: 0; font-size: 11.5pt; line-height: 1.4; orphans: 3; widows: 3; }
  .row { grid-template-columns: minmax(0, 1fr) 52mm; gap: 0 6mm; }
  h4, dl, nav, .tags, .note { font-size: 8.5pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  article { border: 0; padding-top: 0; }
  article + article { break-before: page; }
  .tags li, dl div, .tags { break-inside: avoid; }
}
"""
