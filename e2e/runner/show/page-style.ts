/** The page's style: GitHub's measures and colours, light and dark. */
export const pageStyle = `
:root { color-scheme: light dark; --fg: #1f2328; --muted: #59636e; --bg: #ffffff; --subtle: #f6f8fa;
  --border: #d1d9e0; --link: #0969da; --green: #1a7f37; --red: #d1242f; --yellow: #9a6700; --purple: #8250df; }
@media (prefers-color-scheme: dark) {
  :root { --fg: #f0f6fc; --muted: #9198a1; --bg: #0d1117; --subtle: #151b23; --border: #3d444d;
    --link: #4493f8; --green: #3fb950; --red: #f85149; --yellow: #d29922; --purple: #ab7df8; } }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
  color: var(--fg); background: var(--bg); }
header { padding: 16px 24px; border-bottom: 1px solid var(--border); }
header h1 { margin: 0; font-size: 20px; font-weight: 600; }
header p { margin: 4px 0 0; color: var(--muted); }
.layout { display: grid; grid-template-columns: 256px minmax(0, 1fr); gap: 24px; padding: 24px; max-width: 1280px; margin: 0 auto; }
@media (max-width: 800px) { .layout { grid-template-columns: minmax(0, 1fr); } }
nav h2 { margin: 0 0 8px; font-size: 12px; color: var(--muted); }
nav ul { margin: 0; padding: 0; list-style: none; }
nav li { padding: 4px 8px; }
nav a { color: var(--fg); text-decoration: none; overflow-wrap: anywhere; }
nav a:hover { text-decoration: underline; }
nav small { color: var(--muted); }
.card { border: 1px solid var(--border); border-radius: 6px; margin-bottom: 16px; }
.card > h2 { margin: 0; padding: 8px 16px; font-size: 14px; background: var(--subtle); border-bottom: 1px solid var(--border); border-radius: 6px 6px 0 0; }
.card > .body { padding: 16px; }
.facts { display: flex; flex-wrap: wrap; gap: 32px; padding: 16px; }
.facts dt { color: var(--muted); font-size: 12px; }
.facts dd { margin: 0; font-size: 18px; font-weight: 600; }
.success { color: var(--green); } .failure { color: var(--red); }
.cancelled, .skipped { color: var(--muted); }
.annotation { padding: 8px 16px; border-top: 1px solid var(--border); overflow-wrap: anywhere; }
.annotation:first-of-type { border-top: 0; }
.annotation strong.warning { color: var(--yellow); } .annotation strong.notice { color: var(--link); }
.annotation p { margin: 2px 0 0; white-space: pre-wrap; }
.step-summary + .step-summary { border-top: 1px solid var(--border); margin-top: 16px; padding-top: 16px; }
.markdown { overflow-wrap: break-word; line-height: 1.5; }
.markdown > :first-child { margin-top: 0; } .markdown > :last-child { margin-bottom: 0; }
.markdown h1, .markdown h2 { padding-bottom: .3em; border-bottom: 1px solid var(--border); }
.markdown h1 { font-size: 2em; } .markdown h2 { font-size: 1.5em; } .markdown h3 { font-size: 1.25em; }
.markdown h1, .markdown h2, .markdown h3, .markdown h4 { margin: 24px 0 16px; font-weight: 600; line-height: 1.25; }
.markdown p, .markdown ul, .markdown ol, .markdown pre, .markdown blockquote, .markdown details, .table { margin: 0 0 16px; }
.markdown a { color: var(--link); }
.table { overflow-x: auto; }
.markdown table { border-collapse: collapse; border-spacing: 0; }
.markdown th, .markdown td { padding: 6px 13px; border: 1px solid var(--border); }
.markdown th { font-weight: 600; } .markdown tbody tr:nth-child(2n) { background: var(--subtle); }
.markdown code { padding: .2em .4em; font: 85% ui-monospace, SFMono-Regular, Menlo, monospace; background: var(--subtle); border-radius: 6px; }
.markdown pre { padding: 16px; overflow: auto; background: var(--subtle); border-radius: 6px; }
.markdown pre code { padding: 0; background: none; }
.markdown blockquote { padding: 0 1em; color: var(--muted); border-left: .25em solid var(--border); margin-left: 0; }
.markdown img { max-width: 100%; }
.markdown hr { height: .25em; border: 0; background: var(--border); }
.alert { padding: 8px 16px; margin: 0 0 16px; border-left: .25em solid var(--alert, var(--link)); }
.alert > :last-child { margin-bottom: 0; }
.alert-title { color: var(--alert, var(--link)); font-weight: 600; margin-bottom: 4px; }
.alert.tip { --alert: var(--green); } .alert.important { --alert: var(--purple); }
.alert.warning { --alert: var(--yellow); color: inherit; } .alert.caution { --alert: var(--red); }
`;
