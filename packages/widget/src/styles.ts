/** Colours of the design language (packages/design), which a page may replace by properties. */
const BASE = `:host{display:block;font:inherit;color:var(--cho40-ink,#1c1a17);--line:var(--cho40-line,#8a8272)}
:host([hidden]){display:none}
a{color:var(--cho40-link,#1d4f8a)}`

export const PAY_STYLE = `${BASE}
:host{max-width:22rem}
.box{background:var(--cho40-paper,#fffdf8);border:1px solid var(--line);border-radius:12px;padding:16px}
h2{font-size:1.1875rem;margin:0 0 12px}
svg{display:block;width:100%;max-width:18rem;margin:0 auto}
.save{display:block;min-height:48px;line-height:48px;text-align:center}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 12px;margin:12px 0}
dt{color:var(--cho40-stone,#5b554b)}
dd{margin:0;overflow-wrap:anywhere;font-weight:600}
.state{margin:0;font-weight:600}
.state:empty{display:none}
.good{color:var(--cho40-good,#0b5d3b)}
.bad{color:var(--cho40-bad,#b0182b)}`

export const PRODUCTS_STYLE = `${BASE}
ul{list-style:none;margin:0;padding:0;display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,11rem),1fr))}
li{background:var(--cho40-paper,#fffdf8);border:1px solid var(--line);border-radius:12px;overflow:hidden}
a{display:block;color:inherit;text-decoration:none;height:100%}
a:focus-visible{outline:3px solid var(--cho40-link,#1d4f8a);outline-offset:-3px}
img{display:block;width:100%;height:auto;aspect-ratio:4/3;object-fit:cover}
.words{padding:12px}
.name{font-weight:600;margin:0 0 4px}
.price{margin:0 0 4px}
.by{margin:0;color:var(--cho40-stone,#5b554b)}`
