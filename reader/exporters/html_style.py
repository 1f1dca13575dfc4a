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
  margin: 0 auto; padding: 3rem 1.25rem 4rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 var(--reading); overflow-wrap: anywhere;
}
h1, h2, h3 { line-height: 1.3; text-wrap: balance; }
h1 { margin: 0; font-size: 1.9rem; }
h2 { margin: 0 0 1rem; font-size: 1.45rem; }
h3, dl, .tags, .signature, header p { font-family: var(--labels); font-size: 0.85rem; }
h3 { margin: 0 0 0.5rem; color: var(--faint); font-weight: 600; }
header p { margin: 0.4rem 0 0; color: var(--faint); }
article { margin-top: 2.5rem; padding-top: 2rem; border-top: 1px solid var(--line); }
section { margin-top: 2rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
dl { margin: 0; line-height: 1.5; }
dl div { display: grid; grid-template-columns: 10rem 1fr; gap: 0 1rem; padding: 0.12rem 0; }
dt { color: var(--faint); }
dd { margin: 0; unicode-bidi: isolate; font-variant-numeric: tabular-nums; }
blockquote { margin: 0; padding: 0.1rem 0 0.1rem 1.1rem; border-inline-start: 3px solid var(--accent); }
blockquote, .text { white-space: pre-wrap; }
.tags { display: flex; flex-wrap: wrap; gap: 0.4rem; margin: 0.8rem 0 0; padding: 0; list-style: none; }
.tags li {
  padding: 0.1rem 0.7rem; border-radius: 1rem; font-weight: 600;
  box-shadow: inset 0 0 0 1px rgb(128 128 128 / 0.45); print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.note { margin-top: 0.9rem; padding: 0.8rem 1rem; border-radius: 0.5rem; background: var(--note); }
.note p { margin: 0; }
.note .signature { margin-top: 0.5rem; color: var(--faint); unicode-bidi: isolate; }
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
  body { max-width: none; padding: 0; font-size: 12pt; line-height: 1.45; orphans: 3; widows: 3; }
  dl { font-size: 9pt; }
  h1, h2, h3 { break-after: avoid; }
  .note { border: 1px solid var(--line); }
  .tags, .signature { break-before: avoid; }
  .tags li, dl div { break-inside: avoid; }
}
"""
