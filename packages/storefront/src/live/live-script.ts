/**
 * Follows an order while its page is open: asks every few seconds for a mark that changes with the
 * order, and takes over the page's main part when it did. Nothing is replaced under a person's
 * hands. Without script the page says `refresh` itself. Kept small: it travels in the page.
 */
export const liveScript = `(()=>{
const main=document.querySelector('main[data-mark]')
if(!main||!window.fetch||!window.DOMParser)return
let mark=main.dataset.mark,busy=false
const said=document.querySelector('.live')
const look=async()=>{
if(busy||document.hidden)return
busy=true
try{
const now=await (await fetch(main.dataset.live,{cache:'no-store'})).text()
const held=document.activeElement
const typing=held&&main.contains(held)&&/^(INPUT|SELECT|TEXTAREA)$/.test(held.tagName)
if(/^[0-9a-f]{16}$/.test(now)&&now!==mark&&!typing){
const html=await (await fetch(location.href,{cache:'no-store'})).text()
const next=new DOMParser().parseFromString(html,'text/html').querySelector('main[data-mark]')
if(next){main.replaceChildren(...next.childNodes)
mark=next.dataset.mark
main.dataset.mark=mark
if(said)said.textContent=said.dataset.said}}
}catch{}
busy=false}
setInterval(look,4000)
document.addEventListener('visibilitychange',look)
})()`
