import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { JobQueueService, LanguageCode, RequestContextService, SearchService } from '@vendure/core'
import { populate } from '@vendure/core/cli/index.js'
import Database from 'better-sqlite3'
import { openShop } from './shop.mjs'

// node fill.mjs: puts goods.json into an empty database by Vendure's own importer and builds its search index.
const HEAD =
  'name,slug,description,assets,facets,optionGroups,optionValues,sku,price,taxCategory,stockOnHand,trackInventory,variantAssets,variantFacets'
const goods = JSON.parse(await readFile(new URL('./goods.json', import.meta.url), 'utf8'))
const rows = goods.map(({ name, slug, story, price, stock }) =>
  [name, slug, story, '', '', '', '', slug, price, 'standard', stock, 'true', '', ''].join(','),
)
const sheet = new URL('./goods.csv', import.meta.url)
writeFileSync(sheet, `${[HEAD, ...rows].join('\n')}\n`)

const app = await populate(
  () => openShop({ port: 0, makesTables: true }),
  {
    defaultLanguage: LanguageCode.vi,
    defaultZone: 'Asia',
    countries: [{ name: 'Việt Nam', code: 'VN', zone: 'Asia' }],
    taxRates: [{ name: 'standard', percentage: 0 }],
    shippingMethods: [{ name: 'Pick up', price: 0 }],
    paymentMethods: [
      {
        name: 'Bench',
        handler: {
          code: 'dummy-payment-handler',
          arguments: [{ name: 'automaticSettle', value: 'true' }],
        },
      },
    ],
    collections: [],
  },
  sheet.pathname,
)
const ctx = await app.get(RequestContextService).create({ apiType: 'admin' })
await app.get(JobQueueService).start()
await app.get(SearchService).reindex(ctx)
const file = new Database(new URL('./vendure.sqlite', import.meta.url).pathname, { readonly: true })
const indexed = file.prepare('select count(*) from search_index_item').pluck()
while (indexed.get() < goods.length) await delay(200)
process.exit(0)
