/** Phones first: one column, no picture needed; two columns of products from 48rem. */
export const pageRules = `
*,::before,::after{box-sizing:border-box}
html{text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--text-19)/var(--leading) var(--font)}
h1,h2,h3,p,ul,ol,dl,dd{margin:0;padding:0}
h1,h2,h3{line-height:1.3;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:var(--text-24)}
h2{font-size:var(--text-19)}
a{color:var(--indigo);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--ink);outline-offset:3px;box-shadow:0 0 0 3px var(--turmeric)}
.woven{height:8px;background:var(--indigo) var(--woven-band) 50% 0/40px 8px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:16px;top:16px;padding:8px 16px;background:var(--paper)}
.room{max-width:64rem;margin-inline:auto;padding-inline:16px}
.top .room{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:0 16px;min-height:var(--touch)}
.top a{display:inline-flex;align-items:center;min-height:var(--touch)}
.site{font-weight:700;text-decoration:none}
.demo{background:var(--turmeric);font-size:var(--text-16);font-weight:600}
.demo .room{padding-block:8px}
main{padding-block:24px 48px}
.head{display:grid;grid-template-columns:minmax(0,1fr);gap:16px;margin-bottom:24px}
.find{display:grid;grid-template-columns:minmax(0,1fr);gap:4px;max-width:34rem}
.find div{display:flex;gap:8px}
.find label{font-weight:600}
.find small{color:var(--stone);font-size:var(--text-16)}
input,button{font:inherit;color:inherit;min-height:var(--touch);border-radius:var(--radius-touch)}
input{flex:1;min-width:0;padding:0 16px;border:2px solid var(--line);background:#fff}
button{padding:0 24px;border:2px solid var(--indigo);background:var(--indigo);color:var(--paper);font-weight:600;cursor:pointer}
.count{color:var(--stone);margin-bottom:8px}
.products{list-style:none;display:grid;gap:0 48px;border-top:2px solid var(--indigo)}
.products li{position:relative;display:grid;align-content:start;gap:4px 16px;padding:16px 0;border-bottom:1px solid var(--line)}
.products h2 a{text-decoration:none}
.products h2 a::after{content:"";position:absolute;inset:0}
.products li:hover h2 a{text-decoration:underline}
.products .pictured{grid-template-columns:96px minmax(0,1fr)}
.pictured>*{grid-column:2}
.pictured img{grid-column:1;grid-row:1/span 4;width:96px;height:96px;object-fit:cover;border-radius:var(--radius-desk);background:var(--cloth)}
.pictures{display:flex;gap:8px;overflow-x:auto;scroll-snap-type:x mandatory;align-items:start}
.pictures img,.product section>img{flex:none;width:min(100%,30rem);height:auto;scroll-snap-align:start;border-radius:var(--radius-touch);background:var(--cloth)}
.choices,.crumbs ol{list-style:none;display:flex;flex-wrap:wrap;gap:8px}
.choices a{display:inline-flex;align-items:center;gap:8px;min-height:var(--touch);padding:4px 16px;border:1px solid var(--line);border-radius:var(--radius-touch);text-decoration:none;overflow-wrap:anywhere}
.choices small{color:var(--stone);font-size:var(--text-16);font-variant-numeric:tabular-nums}
.choices .chosen,.choices [aria-current]{background:var(--indigo);color:var(--paper)}
.choices [aria-current] small{color:inherit}
.facets{padding-inline:16px;background:var(--cloth);border-radius:var(--radius-touch)}
.facets summary{font-weight:600}
.facets section{margin-bottom:16px}
.facets .choices a{background:var(--paper)}
.facets .choices .chosen{background:var(--indigo)}
.facets p a,.crumbs a,.pager a,.share a{display:inline-flex;align-items:center;min-height:var(--touch)}
.crumbs{font-size:var(--text-16)}
.crumbs ol{gap:0 8px}
.crumbs li+li::before{content:"›";margin-right:8px;color:var(--stone)}
.pager,.share{display:flex;flex-wrap:wrap;align-items:center;gap:0 24px;margin-top:16px}
.share small,.then{color:var(--stone);font-size:var(--text-16)}
.share a{gap:4px;flex-wrap:wrap}
.then{display:block}
.people,.log ul{list-style:none;display:grid;gap:8px}
.people li{display:grid}
.people small{color:var(--stone);font-size:var(--text-16)}
.events{list-style:none;display:grid;gap:16px;border-left:3px solid var(--indigo);padding-left:16px}
.events li{display:grid}
.events span{color:var(--stone);font-size:var(--text-16);overflow-wrap:anywhere}
.log{margin-top:24px;overflow-wrap:anywhere}
.live{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.by{color:var(--stone);font-size:var(--text-16)}
.price{font-weight:700;font-variant-numeric:tabular-nums}
.price small{font-size:var(--text-16);font-weight:400;color:var(--stone)}
.stars{display:flex;align-items:center;gap:8px;font-size:var(--text-16);font-weight:600;color:var(--indigo)}
.stars svg{fill:currentcolor}
.note{padding:24px 16px;background:var(--cloth);border-radius:var(--radius-touch);display:grid;gap:8px}
.product{display:grid;gap:24px}
.product>header{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.product>header .price{font-size:var(--text-32)}
.product>header .price small{font-size:var(--text-19)}
.story{max-width:38em;white-space:pre-line;overflow-wrap:anywhere}
section{display:grid;gap:8px;align-content:start}
.facts{display:grid;grid-template-columns:minmax(7em,auto) 1fr;gap:8px 16px;overflow-wrap:anywhere}
.facts dt{color:var(--stone)}
.certificate .facts{grid-template-columns:1fr;gap:0}
.certificate dt:not(:first-child){margin-top:8px}
.certificate{margin-top:16px;padding:16px;background:var(--cloth);border-radius:var(--radius-touch);border-left:8px solid var(--indigo)}
.form,.lines form{display:grid;grid-template-columns:minmax(0,1fr);gap:8px;max-width:34rem}
.lines button.quiet,.part>form button{justify-self:start}
.buy{padding-top:8px}
.form>small{color:var(--stone);font-size:var(--text-16)}
.form label,legend{font-weight:600}
fieldset{display:grid;gap:8px;margin:0;padding:16px;border:1px solid var(--line);border-radius:var(--radius-touch);min-width:0}
.of-pick-up,.of-delivery{display:grid;gap:8px}
fieldset:has([value=deliver]:checked) .of-pick-up,fieldset:has([value=pick_up]:checked) .of-delivery{display:none}
.choice{display:flex;gap:8px;align-items:center;min-height:var(--touch)}
.choice input{flex:none;width:24px;min-height:24px;accent-color:var(--indigo)}
.row{display:flex;gap:8px}
select{font:inherit;color:inherit;min-height:var(--touch);border:2px solid var(--line);border-radius:var(--radius-touch);background:#fff;padding:0 16px;max-width:100%}
textarea{font:inherit;color:inherit;padding:8px 16px;border:2px solid var(--line);border-radius:var(--radius-touch);background:#fff;resize:vertical;min-width:0}
.code b{display:block;font-size:var(--text-24);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.charges{grid-template-columns:1fr;gap:0}
.quiet{background:none;color:var(--indigo)}
.action{display:inline-flex;align-items:center;min-height:var(--touch);padding:0 24px;border-radius:var(--radius-touch);background:var(--indigo);color:var(--paper);font-weight:600;text-decoration:none}
.action.quiet{background:none;color:var(--indigo);border:2px solid var(--indigo)}
.next{margin-top:16px}
.warning{max-width:34rem;margin-block:0 8px;padding:8px 16px;background:var(--cloth);border-left:8px solid var(--turmeric);font-weight:600}
.part{padding-block:16px;border-top:2px solid var(--indigo)}
.lines{list-style:none;display:grid;grid-template-columns:minmax(0,1fr);gap:16px;max-width:34rem}
.lines li{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}
.lines li.flat{grid-template-columns:minmax(0,1fr) auto}
h3{font-size:var(--text-19)}
.sums{padding:16px;background:var(--cloth);border-radius:var(--radius-touch);max-width:34rem}
.sums .facts{grid-template-columns:1fr auto}
.state{font-weight:600}
.pay{display:grid;gap:8px;padding:16px;background:var(--cloth);border-radius:var(--radius-touch);max-width:34rem}
.qr svg{display:block;width:100%;max-width:20rem}
summary{min-height:var(--touch);align-content:center;cursor:pointer}
.foot{border-top:1px solid var(--line);color:var(--stone);font-size:var(--text-16)}
.foot .room{display:flex;flex-wrap:wrap;justify-content:space-between;gap:8px 24px;padding-block:16px 32px}
@media(min-width:48rem){h1{font-size:var(--text-32)}.product h2{font-size:var(--text-24)}.products{grid-template-columns:1fr 1fr}.products li{grid-template-columns:1fr auto}.products .price{grid-column:2;grid-row:1}.by,.stars{grid-column:1}.products .pictured{grid-template-columns:96px minmax(0,1fr) auto}.pictured>*{grid-column:2}.products .pictured .price{grid-column:3}.product>header:has(.pictures){grid-template-columns:3fr 2fr;align-content:start;gap:8px 48px}.product>header:has(.pictures)>*{grid-column:2}.product>header>.pictures{grid-column:1;grid-row:1/span 9}.product{grid-template-columns:3fr 2fr}.product>header{grid-column:1/-1}}
@media(forced-colors:active){.certificate{border:1px solid}}
@page{size:A4;margin:18mm 16mm}
@media print{:root{--paper:#fff;--cloth:#fff;--stone:#000;--line:#000}body{font-size:11pt}.top,.find,.skip,.foot a,.crumbs,.facets,.choices,.pager,.share,.buy,.live{display:none}details>*{content-visibility:visible}.demo{border:2px solid #000}.woven{print-color-adjust:exact}.products li,section{break-inside:avoid}a{color:#000}}
`
