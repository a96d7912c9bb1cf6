import { readFile, writeFile } from 'node:fs/promises'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from '@medusajs/medusa/core-flows'
import { openShop } from './shop.mjs'

// node fill.mjs: puts goods.json into a database that has Medusa's tables, by its own workflows, as the
// script that comes with a new project does. Writes filled.json: what a visitor needs to know.
const AT_ONCE = 100
const goods = JSON.parse(await readFile(new URL('./goods.json', import.meta.url), 'utf8'))
const { container } = await openShop({ answers: false })
const module = (name) => container.resolve(name)
const link = container.resolve(ContainerRegistrationKeys.LINK)
const done = async (workflow, input) => (await workflow(container).run({ input })).result

const [channel] = await module(Modules.SALES_CHANNEL).listSalesChannels()
const [store] = await module(Modules.STORE).listStores()
const selling = { supported_currencies: [{ currency_code: 'vnd', is_default: true }] }
await done(updateStoresWorkflow, { selector: { id: store.id }, update: selling })
const country = { name: 'Việt Nam', currency_code: 'vnd', countries: ['vn'] }
const [region] = await done(createRegionsWorkflow, {
  regions: [{ ...country, payment_providers: ['pp_system_default'] }],
})
await done(createTaxRegionsWorkflow, [{ country_code: 'vn', provider_id: 'tp_system' }])
const [place] = await done(createStockLocationsWorkflow, { locations: [{ name: 'Kho' }] })
const stock_location_id = place.id
const at = { [Modules.STOCK_LOCATION]: { stock_location_id } }
await link.create({
  ...at,
  [Modules.FULFILLMENT]: { fulfillment_provider_id: 'manual_manual' },
})
const [profile] = await done(createShippingProfilesWorkflow, {
  data: [{ name: 'Bench', type: 'default' }],
})
const set = await module(Modules.FULFILLMENT).createFulfillmentSets({
  name: 'Bench',
  type: 'shipping',
  service_zones: [{ name: 'Việt Nam', geo_zones: [{ country_code: 'vn', type: 'country' }] }],
})
await link.create({ ...at, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } })
const [option] = await done(createShippingOptionsWorkflow, [
  {
    name: 'Pick up',
    price_type: 'flat',
    provider_id: 'manual_manual',
    service_zone_id: set.service_zones[0].id,
    shipping_profile_id: profile.id,
    type: { label: 'Pick up', description: 'Pick up', code: 'pick-up' },
    prices: [{ currency_code: 'vnd', amount: 0 }],
    rules: [
      { attribute: 'enabled_in_store', value: 'true', operator: 'eq' },
      { attribute: 'is_return', value: 'false', operator: 'eq' },
    ],
  },
])
const joins = { add: [channel.id] }
await done(linkSalesChannelsToStockLocationWorkflow, { id: place.id, ...joins })
const [key] = await done(createApiKeysWorkflow, {
  api_keys: [{ title: 'Bench', type: 'publishable', created_by: '' }],
})
await done(linkSalesChannelsToApiKeyWorkflow, { id: key.id, ...joins })

const variants = []
for (let from = 0; from < goods.length; from += AT_ONCE) {
  const products = goods.slice(from, from + AT_ONCE).map(({ name, slug, story, price }) => ({
    title: name,
    handle: slug,
    description: story,
    status: 'published',
    shipping_profile_id: profile.id,
    sales_channels: [{ id: channel.id }],
    options: [{ title: 'Gói', values: ['gói'] }],
    variants: [
      {
        title: 'gói',
        sku: slug,
        manage_inventory: true,
        options: { Gói: 'gói' },
        prices: [{ currency_code: 'vnd', amount: price }],
      },
    ],
  }))
  const made = await done(createProductsWorkflow, { products })
  variants.push(...made.flatMap((product) => product.variants.map(({ id }) => id)))
}
const stocked = new Map(goods.map(({ slug, stock }) => [slug, stock]))
const items = await module(Modules.INVENTORY).listInventoryItems({}, { take: goods.length })
await done(createInventoryLevelsWorkflow, {
  inventory_levels: items.map(({ id, sku }) => ({
    location_id: place.id,
    inventory_item_id: id,
    stocked_quantity: stocked.get(sku),
  })),
})
const told = { key: key.token, region: region.id, option: option.id, variants }
await writeFile(new URL('./filled.json', import.meta.url), JSON.stringify(told))
process.exit(0)
