import { aStallOnDisk, shownRequests } from './a-stall-on-disk.ts'
import { barePayment } from './bare-payment.ts'
const stall = await aStallOnDisk()
const shown = await shownRequests(stall, 4000)
const pay = barePayment(stall.database, { bookId: stall.at.bookId, accountId: stall.at.account.id, feedId: stall.market.feedId })
let t = performance.now()
for (const r of shown.slice(0,2000)) pay({ id: r.requestId, saleId: r.saleId, code: r.code })
console.log('bare one', ((performance.now()-t)*1000/2000).toFixed(0),'us')
const many = stall.database.transaction((rs: typeof shown) => { for (const r of rs) pay({ id: r.requestId, saleId: r.saleId, code: r.code }) })
t = performance.now()
for (let i=2000;i<4000;i+=50) many.immediate(shown.slice(i,i+50))
console.log('bare 50 a commit', ((performance.now()-t)*1000/2000).toFixed(0),'us')
await stall.close()
