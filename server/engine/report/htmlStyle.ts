/** The style of the HTML report: one column, both colour schemes, fit for printing. In VS Code its theme's colours take over. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d8dee4;--card:#f6f8fa;--error:#c5221f;--warning:#9a6700;--info:#0b5cad;--good:#1a7f37;--mark:#ffd8d3}
@media(prefers-color-scheme:dark){:root{--bg:#0f1419;--fg:#dfe4ea;--soft:#98a3af;--line:#2d343c;--card:#171d24;--error:#ff7b72;--warning:#e3b341;--info:#6cb6ff;--good:#56d364;--mark:#5c2320}}
body.vscode-light,body.vscode-high-contrast-light{color-scheme:light;--bg:#fff;--fg:#1b1f24;--soft:#57606a;--line:#d8dee4;--card:#f6f8fa;--error:#c5221f;--warning:#9a6700;--info:#0b5cad;--good:#1a7f37;--mark:#ffd8d3}
body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){color-scheme:dark;--bg:var(--vscode-editor-background,#0f1419);--fg:#dfe4ea;--soft:#98a3af;--line:#2d343c;--card:#171d24;--error:#ff7b72;--warning:#e3b341;--info:#6cb6ff;--good:#56d364;--mark:#5c2320}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1.25rem 3rem;max-width:70rem;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.6rem;margin:0}h2{font-size:1.1rem;margin:2rem 0 .6rem}h3{font-size:1rem;margin:0}
header p,.facts,footer,small,.way{color:var(--soft)}header p{margin:.2rem 0 0}small{font-weight:400;font-size:.85rem;overflow-wrap:anywhere}
a{color:var(--info)}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.86em}
.figures{list-style:none;display:flex;flex-wrap:wrap;gap:.6rem;padding:0;margin:1.2rem 0 0}
.figures li{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.5rem .9rem;min-width:7rem;color:var(--soft)}
.figures b{display:block;font-size:1.5rem;line-height:1.2;color:var(--fg)}
.figures .error b,td.error,.level.error{color:var(--error)}.figures .warning b,td.warning,.level.warning{color:var(--warning)}.figures .info b,td.info,.level.info{color:var(--info)}
.figures .none b,td.none{color:var(--soft);opacity:.6}
.bar{display:flex;height:.8rem;border-radius:4px;overflow:hidden;background:var(--line)}
.bar span{display:block}.new{background:var(--error)}.known{background:var(--soft)}.gone{background:var(--good)}
.key{display:inline-block;width:.7rem;height:.7rem;border-radius:2px;margin-right:.35rem}
.tables{display:grid;grid-template-columns:repeat(auto-fit,minmax(26rem,1fr));gap:0 2rem}
table{border-collapse:collapse;width:100%}th,td{padding:.2rem .4rem;text-align:right;border-bottom:1px solid var(--line);font-variant-numeric:tabular-nums;vertical-align:top}
th[scope=row]{text-align:left;font-weight:400;overflow-wrap:anywhere}thead th{font-weight:600;color:var(--soft);font-size:.8rem}td[colspan]{text-align:left;color:var(--soft)}
details{border:1px solid var(--line);border-radius:8px;margin:.6rem 0;padding:0 .9rem}
summary{cursor:pointer;padding:.5rem 0;font-weight:600}.path{overflow-wrap:anywhere}.count{color:var(--soft);font-weight:400}
.dot{display:inline-block;width:.6rem;height:.6rem;border-radius:50%;margin-right:.5rem}.dot.error{background:var(--error)}.dot.warning{background:var(--warning)}.dot.info{background:var(--info)}
article{border-top:1px solid var(--line);padding:.8rem 0}article p{margin:.3rem 0}
.facts{font-size:.9rem}.level{font-weight:600}
pre{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:.5rem 0;margin:.5rem 0;overflow-x:auto}
.row{display:inline-block;min-width:100%;padding-right:.8rem}.no{display:inline-block;width:3.5rem;padding-right:.9rem;text-align:right;color:var(--soft);user-select:none}
mark{background:var(--mark);color:inherit;border-radius:2px}
ol{margin:.2rem 0 .4rem;padding-left:1.6rem}.way{margin-bottom:0}.fix{color:var(--good)}
.clean{font-size:1.1rem;color:var(--good)}footer{margin-top:2.5rem;font-size:.85rem}
@media print{details{break-inside:avoid}body{max-width:none}}
`;
