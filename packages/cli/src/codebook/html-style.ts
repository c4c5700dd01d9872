/** How a codebook page looks on a screen and on paper. */
export const codebookStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #15191d);
  --raised: light-dark(#f5f6f7, #1e242a);
  --text: light-dark(#1a1e23, #eceef0);
  --muted: light-dark(#434b54, #bcc4cc);
  --line: light-dark(#d9dde1, #353d45);
  --accent: light-dark(#11566f, #84c9e2);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-inline-size: 960px;
  padding: 16px 16px 64px;
  color: var(--text);
  background: var(--ground);
  font: 16px/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
h1 { margin: 16px 0; font-size: 32px; line-height: 1.2; }
h2 { margin: 48px 0 16px; font-size: 24px; line-height: 1.25; }
h3 { margin: 32px 0 8px; font-size: 20px; line-height: 1.3; }
p { margin: 8px 0; max-inline-size: 70ch; }
a { color: var(--accent); text-underline-offset: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
:target { background: var(--raised); }
th { overflow-wrap: break-word; }
h3 code { font-weight: 600; }
code { font: 0.9em/1.4 ui-monospace, monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 4px 0; }
dl { margin: 8px 0; }
dl > div { display: grid; grid-template-columns: minmax(96px, 180px) minmax(0, 1fr); gap: 0 16px; padding: 2px 0; }
dt { grid-column: 1; color: var(--muted); }
dd { grid-column: 2; margin: 0; max-inline-size: 70ch; }
table { inline-size: 100%; margin: 16px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding: 4px 0; color: var(--muted); text-align: start; }
th, td { padding: 4px 12px 4px 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
th { font-weight: 600; }
thead th { color: var(--muted); font-weight: 400; }
figure { margin: 16px 0; }
.formula { overflow-x: auto; padding: 12px; background: var(--raised); overflow-wrap: normal; }
math { inline-size: fit-content; margin: 0; font-size: 18px; }
mtd { text-align: start; padding-inline: 0 0.5em; }
figcaption { padding: 4px 0; color: var(--muted); font-size: 14px; }
@media (max-width: 480px) {
  h1 { font-size: 24px; }
  dl > div { display: block; padding: 4px 0; }
}
@media print {
  :root { color-scheme: light; }
  body { max-inline-size: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
  dl > div, tr, figure { break-inside: avoid; }
  nav { display: none; }
  .formula { overflow: visible; padding: 8px 0; background: none; }
  math { font-size: 11pt; }
  a { color: inherit; text-decoration: none; }
}
`;
