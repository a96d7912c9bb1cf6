import type { Fixture } from './a-town-over-http.ts'

/**
 * Who may ask a route, and how each answers. `path` gives the address of a thing that is there;
 * `absent` the same of one that is not, which must be answered alike to who may see neither.
 */
export type RouteRow = {
  readonly who:
    | 'everybody'
    | 'a provider that proves itself'
    | 'a permission'
    | 'a browser page of this site'
    /** Middleware: it has no answer of its own. */
    | 'nobody: passes on'
  readonly path?: (town: Fixture) => string
  readonly absent?: (town: Fixture) => string
  readonly send?: (town: Fixture) => unknown
  /** What a person who may gets for `path`. */
  readonly done?: number
  /** For what everybody may ask: the answer to a stranger. */
  readonly toStranger?: number
  /** A page of any site may read it; what that is stands in docs/guides/widget.md. */
  readonly forEverySite?: boolean
}

const gone = (prefix: string) => `${prefix}_01m7xpe600e00800000009999z`
const over = 'from=2026-11-01&to=2026-11-21'

const book = (file: string) => ({
  path: (town: Fixture) => `${file.replace(':owner', town.stallId)}?${over}`,
  absent: () => `${file.replace(':owner', gone('stall'))}?${over}`,
})
const statement = (rest: string, more = '') => ({
  path: (town: Fixture) =>
    `/api/v1/statements/${town.importId}${rest}?accountId=${town.accountId}${more}`,
  absent: (town: Fixture) =>
    `/api/v1/statements/${town.importId}${rest}?accountId=${gone('acct')}${more}`,
})

/** One for each route of the server, by its method and pattern. A route without one fails the test. */
export const ROUTE_ROWS: Readonly<Record<string, RouteRow>> = {
  'ALL /*': { who: 'nobody: passes on' },
  'ALL /hooks/*': { who: 'nobody: passes on' },
  'ALL /sync': { who: 'nobody: passes on' },
  'ALL /sync/*': { who: 'nobody: passes on' },
  'ALL /api/*': { who: 'nobody: passes on' },
  'ALL /api/v1/statements/*': { who: 'nobody: passes on' },
  'ALL /api/v1/photos/*': { who: 'nobody: passes on' },
  'ALL /api/v1/shelf/*': { who: 'nobody: passes on' },
  'ALL /stall/*': { who: 'nobody: passes on' },
  'ALL /office/*': { who: 'nobody: passes on' },
  'GET /nganh/*': { who: 'nobody: passes on' },
  'GET /htx/*': { who: 'nobody: passes on' },
  'GET /nguoi-lam/*': { who: 'nobody: passes on' },
  'ALL /don/*': { who: 'nobody: passes on' },
  'POST /don/*': { who: 'nobody: passes on' },
  'POST /gio-hang/*': { who: 'nobody: passes on' },
  'ALL /phan-anh/*': { who: 'nobody: passes on' },
  'POST /phan-anh/*': { who: 'nobody: passes on' },
  'GET /healthz': { who: 'everybody', path: () => '/healthz', toStranger: 200 },
  'GET /health/live': { who: 'everybody', path: () => '/health/live', toStranger: 200 },
  'GET /health/ready': { who: 'everybody', path: () => '/health/ready', toStranger: 200 },
  'GET /readyz': { who: 'everybody', path: () => '/readyz', toStranger: 200 },
  // Each procedure has rows of its own in packages/api/test/authorisation.
  'ALL /trpc/*': { who: 'everybody', path: () => '/trpc/session.current', toStranger: 200 },
  // The same procedures: packages/api/test/rest asks each of them here too.
  'ALL /v1/*': { who: 'everybody', path: () => '/v1/catalogue/channel/floors', toStranger: 200 },
  'GET /v1/openapi.json': { who: 'everybody', path: () => '/v1/openapi.json', toStranger: 200 },
  'GET /v1/problems/:type': {
    who: 'everybody',
    path: () => '/v1/problems/NotFound',
    toStranger: 200,
  },
  'ALL /v1/sync/*': { who: 'nobody: passes on' },
  'POST /v1/sync': {
    who: 'a permission',
    path: () => '/v1/sync',
    send: (town) => ({
      stallId: town.stallId,
      deviceId: town.deviceId,
      sentAt: '2026-11-21T00:00:00.000Z',
      events: [],
    }),
    done: 200,
  },
  'POST /hooks/vietqr-vn/:feed/api/token_generate': {
    who: 'a provider that proves itself',
    path: () => `/hooks/vietqr-vn/${gone('feed')}/api/token_generate`,
    toStranger: 401,
  },
  'POST /hooks/vietqr-vn/:feed/bank/api/transaction-sync': {
    who: 'a provider that proves itself',
    path: () => `/hooks/vietqr-vn/${gone('feed')}/bank/api/transaction-sync`,
    toStranger: 400,
  },
  'POST /hooks/:provider/:feed/token': {
    who: 'a provider that proves itself',
    path: (town) => `${town.feedPath}/token`,
    toStranger: 401,
  },
  'POST /hooks/:provider/:feed': {
    who: 'a provider that proves itself',
    path: (town) => town.feedPath,
    toStranger: 401,
  },
  'GET /hooks/:provider/:feed': {
    who: 'a provider that proves itself',
    path: (town) => town.feedPath,
    toStranger: 404,
  },
  'POST /sync': {
    who: 'a permission',
    path: () => '/sync',
    send: (town) => ({
      stallId: town.stallId,
      deviceId: town.deviceId,
      sentAt: '2026-11-21T00:00:00.000Z',
      events: [],
    }),
    done: 200,
  },
  'GET /events': {
    who: 'a permission',
    path: (town) => `/events?stall=${town.stallId}`,
    absent: () => `/events?stall=${gone('stall')}`,
    done: 200,
  },
  'GET /api/v1/statements/:id': {
    who: 'a permission',
    ...statement(''),
    // An import that nobody made is nobody's.
    done: 403,
  },
  'POST /api/v1/statements/:id': {
    who: 'a permission',
    ...statement('', '&dryRun=true'),
    send: () => 'not a statement',
    done: 422,
  },
  'POST /api/v1/statements/:id/errors.csv': {
    who: 'a permission',
    ...statement('/errors.csv'),
    send: () => 'not a statement',
    done: 200,
  },
  'POST /api/v1/statements/:id/errors.xlsx': {
    who: 'a permission',
    ...statement('/errors.xlsx'),
    send: () => 'not a statement',
    done: 200,
  },
  'GET /api/v1/books/:owner/:file': {
    who: 'a permission',
    ...book('/api/v1/books/:owner/trial-balance.csv'),
    done: 200,
  },
  'GET /print/books/:owner/:statement': {
    who: 'a permission',
    ...book('/print/books/:owner/trial-balance'),
    done: 200,
  },
  'GET /api/v1/tax/:owner/:file': {
    who: 'a permission',
    ...book('/api/v1/tax/:owner/s1a.csv'),
    done: 200,
  },
  'GET /print/tax/:owner/:statement': {
    who: 'a permission',
    ...book('/print/tax/:owner/s1a'),
    done: 200,
  },
  'GET /api/v1/settlements/:id/payouts.xlsx': {
    who: 'a permission',
    path: (town) => `/api/v1/settlements/${town.settlementId}/payouts.xlsx`,
    absent: () => `/api/v1/settlements/${gone('settle')}/payouts.xlsx`,
    // A draft has no payouts yet.
    done: 409,
  },
  'GET /print/settlements/:id/:sheet': {
    who: 'a permission',
    path: (town) => `/print/settlements/${town.settlementId}/summary`,
    absent: () => `/print/settlements/${gone('settle')}/summary`,
    done: 200,
  },
  'GET /api/v1/adoption/:file': {
    who: 'a permission',
    path: () => '/api/v1/adoption/99002.json?period=2026-11',
    absent: () => '/api/v1/adoption/98765.json?period=2026-11',
    done: 200,
  },
  'GET /print/adoption/:unit': {
    who: 'a permission',
    path: () => '/print/adoption/99002?period=2026-11',
    absent: () => '/print/adoption/98765?period=2026-11',
    done: 200,
  },
  'GET /print/signs/:id': {
    who: 'a permission',
    path: (town) => `/print/signs/${town.signId}`,
    absent: () => `/print/signs/${gone('sign')}`,
    done: 200,
  },
  'GET /print/market-signs/:id': {
    who: 'a permission',
    path: (town) => `/print/market-signs/${town.marketId}`,
    absent: () => `/print/market-signs/${gone('market')}`,
    done: 200,
  },
  'POST /api/v1/photos/:listingId': {
    who: 'a permission',
    path: (town) => `/api/v1/photos/${town.listingId}`,
    absent: () => `/api/v1/photos/${gone('listing')}`,
    send: () => 'no form',
    // Neither a picture nor what is on it.
    done: 400,
  },
  'POST /api/v1/shelf/listings/:id': {
    who: 'a permission',
    path: (town) =>
      `/api/v1/shelf/listings/${town.importId}?cooperativeId=${town.cooperativeId}&dryRun=true`,
    absent: (town) =>
      `/api/v1/shelf/listings/${town.importId}?cooperativeId=${gone('coop')}&dryRun=true`,
    send: () => 'not a sheet',
    done: 400,
  },
  'POST /api/v1/shelf/orders/:id': {
    who: 'a permission',
    path: (town) => `/api/v1/shelf/orders/${town.importId}?placeId=${gone('splace')}&floor=voso`,
    send: () => 'not a sheet',
    // A shelf that is not there is nobody's.
    done: 403,
  },
  'GET /api/v1/shelf/:file{listings\\.(?:xlsx|csv)}': {
    who: 'a permission',
    path: (town) => `/api/v1/shelf/listings.csv?cooperativeId=${town.cooperativeId}`,
    absent: () => `/api/v1/shelf/listings.csv?cooperativeId=${gone('coop')}`,
    done: 200,
  },
  'GET /api/v1/indicators/:file': {
    who: 'a permission',
    path: () => `/api/v1/indicators/99002.dhis2.json?${over}`,
    absent: () => `/api/v1/indicators/98765.dhis2.json?${over}`,
    done: 200,
  },
  'POST /api/v1/indicators/values/:id': {
    who: 'a permission',
    path: (town) => `/api/v1/indicators/values/${town.importId}?unitCode=99002&dryRun=true`,
    absent: (town) => `/api/v1/indicators/values/${town.importId}?unitCode=98765&dryRun=true`,
    send: () => 'not a sheet',
    done: 400,
  },
  'GET /api/v1/indicators/values/:file': {
    who: 'a permission',
    path: () => '/api/v1/indicators/values/99002.csv?period=2026-11',
    absent: () => '/api/v1/indicators/values/98765.csv?period=2026-11',
    done: 200,
  },
  'POST /api/v1/indicators/packages': {
    who: 'a permission',
    path: () => '/api/v1/indicators/packages',
    send: () => ({ body: '{}', key: 'nobody’s', signature: 'none' }),
    done: 400,
  },
  'GET /feeds/google.xml': { who: 'everybody', path: () => '/feeds/google.xml', toStranger: 200 },
  'GET /feeds/meta.csv': { who: 'everybody', path: () => '/feeds/meta.csv', toStranger: 200 },
  'ALL /widget/v1/requests/*': { who: 'nobody: passes on' },
  'GET /widget/v1/requests/:token{[0-7][0-9a-z]{25}[A-Za-z0-9_-]{22}}': {
    who: 'everybody',
    path: () => `/widget/v1/requests/${gone('preq').slice(5)}${'a'.repeat(22)}`,
    toStranger: 404,
    forEverySite: true,
  },
  'GET /widget/v1/requests/*': {
    who: 'everybody',
    path: () => '/widget/v1/requests/khong-co',
    toStranger: 404,
    forEverySite: true,
  },
  'GET /widget/v1/products': {
    who: 'everybody',
    path: () => '/widget/v1/products',
    toStranger: 200,
    forEverySite: true,
  },
  'ALL /widget/:file{cho40\\.js|page\\.js|page\\.css}': { who: 'nobody: passes on' },
  'GET /widget/:file{cho40\\.js|page\\.js|page\\.css}': {
    who: 'everybody',
    path: () => '/widget/cho40.js',
    toStranger: 200,
    forEverySite: true,
  },
  'GET /widget': { who: 'everybody', path: () => '/widget', toStranger: 301 },
  'GET /widget/': { who: 'everybody', path: () => '/widget/', toStranger: 200 },
  'ALL /widget/': { who: 'nobody: passes on' },
  'GET /nganh/:branch': { who: 'everybody', path: () => '/nganh/khong-co', toStranger: 404 },
  'GET /nganh/:branch/:set': { who: 'everybody', path: () => '/nganh/i/99', toStranger: 404 },
  'GET /cho': { who: 'everybody', path: () => '/cho', toStranger: 200 },
  'GET /cho/:id': { who: 'everybody', path: () => `/cho/${gone('market')}`, toStranger: 404 },
  'GET /htx/:id': { who: 'everybody', path: () => `/htx/${gone('coop')}`, toStranger: 404 },
  'GET /nguoi-lam/:id': {
    who: 'everybody',
    path: () => `/nguoi-lam/${gone('producer')}`,
    toStranger: 404,
  },
  'GET /t/:lot': { who: 'everybody', path: () => `/t/${gone('lot')}`, toStranger: 404 },
  'GET /t/:lot/nhan': { who: 'everybody', path: () => `/t/${gone('lot')}/nhan`, toStranger: 404 },
  'GET /:file{sitemap-[1-9][0-9]{0,3}\\.xml}': {
    who: 'everybody',
    path: () => '/sitemap-9.xml',
    toStranger: 404,
  },
  'GET /moi.atom': { who: 'everybody', path: () => '/moi.atom', toStranger: 200 },
  'GET /merchant.xml': { who: 'everybody', path: () => '/merchant.xml', toStranger: 200 },
  'GET /merchant.csv': { who: 'everybody', path: () => '/merchant.csv', toStranger: 200 },
  'GET /anh/:file{[0-9a-f]{64}\\.jpg}': {
    who: 'everybody',
    path: () => `/anh/${'ab'.repeat(32)}.jpg`,
    toStranger: 404,
  },
  'GET /chia-se.png': { who: 'everybody', path: () => '/chia-se.png', toStranger: 200 },
  'GET /san-pham/:slug{[a-z0-9-]{1,100}}/chia-se.png': {
    who: 'everybody',
    path: () => '/san-pham/khong-co/chia-se.png',
    toStranger: 404,
  },
  'GET /don/:token{[A-Za-z0-9_-]{22,64}}/moc': {
    who: 'everybody',
    path: () => `/don/${'a'.repeat(22)}/moc`,
    toStranger: 404,
  },
  'GET /don/:token{[A-Za-z0-9_-]{22,64}}/ma/:part{sorder_[a-z0-9]{26}\\.png}': {
    who: 'everybody',
    path: () => `/don/${'a'.repeat(22)}/ma/${gone('sorder')}.png`,
    toStranger: 404,
  },
  'GET /stall': { who: 'everybody', path: () => '/stall', toStranger: 301 },
  'GET /stall/*': { who: 'everybody', path: () => '/stall/', toStranger: 200 },
  'GET /office': { who: 'everybody', path: () => '/office', toStranger: 301 },
  'GET /office/*': { who: 'everybody', path: () => '/office/', toStranger: 200 },
  'GET /': { who: 'everybody', path: () => '/', toStranger: 200 },
  'GET /san-pham/:slug': { who: 'everybody', path: () => '/san-pham/khong-co', toStranger: 404 },
  'GET /robots.txt': { who: 'everybody', path: () => '/robots.txt', toStranger: 200 },
  'GET /sitemap.xml': { who: 'everybody', path: () => '/sitemap.xml', toStranger: 200 },
  'GET /gio-hang': { who: 'everybody', path: () => '/gio-hang', toStranger: 200 },
  'GET /dat-hang': { who: 'everybody', path: () => '/dat-hang', toStranger: 303 },
  // Whoever has the link has the order; it has 128 bits of chance.
  'GET /don/:token{[A-Za-z0-9_-]{22,64}}': {
    who: 'everybody',
    path: () => `/don/${'a'.repeat(22)}`,
    toStranger: 404,
  },
  'POST /don/:token{[A-Za-z0-9_-]{22,64}}/huy': {
    who: 'a browser page of this site',
    path: () => `/don/${'a'.repeat(22)}/huy`,
    toStranger: 404,
  },
  'POST /don/:token{[A-Za-z0-9_-]{22,64}}/tra': {
    who: 'a browser page of this site',
    path: () => `/don/${'a'.repeat(22)}/tra`,
    toStranger: 404,
  },
  'POST /don/:token{[A-Za-z0-9_-]{22,64}}/xoa': {
    who: 'a browser page of this site',
    path: () => `/don/${'a'.repeat(22)}/xoa`,
    toStranger: 404,
  },
  'GET /don/:token{[A-Za-z0-9_-]{22,64}}/phan-anh': {
    who: 'everybody',
    path: () => `/don/${'a'.repeat(22)}/phan-anh`,
    toStranger: 404,
  },
  'POST /don/:token{[A-Za-z0-9_-]{22,64}}/phan-anh': {
    who: 'a browser page of this site',
    path: () => `/don/${'a'.repeat(22)}/phan-anh`,
    toStranger: 404,
  },
  'GET /phan-anh': { who: 'everybody', path: () => '/phan-anh', toStranger: 200 },
  // About nothing that is there.
  'POST /phan-anh': {
    who: 'a browser page of this site',
    path: () => '/phan-anh?hang=khong-co',
    toStranger: 404,
  },
  // Looks for a code and writes nothing: a wrong one leads back to the field.
  'POST /phan-anh/tim': { who: 'everybody', path: () => '/phan-anh/tim', toStranger: 303 },
  // Whoever has the code has the report; it has 80 bits of chance.
  'GET /phan-anh/:code{[0-9A-HJKMNP-TV-Z]{16}}': {
    who: 'everybody',
    path: () => `/phan-anh/${'0'.repeat(16)}`,
    toStranger: 404,
  },
  'POST /phan-anh/:code{[0-9A-HJKMNP-TV-Z]{16}}/xoa': {
    who: 'a browser page of this site',
    path: () => `/phan-anh/${'0'.repeat(16)}/xoa`,
    toStranger: 404,
  },
  'POST /dat-hang': {
    who: 'a browser page of this site',
    path: () => '/dat-hang',
    toStranger: 403,
  },
  'POST /gio-hang': {
    who: 'a browser page of this site',
    path: () => '/gio-hang',
    toStranger: 403,
  },
  'POST /gio-hang/sua': {
    who: 'a browser page of this site',
    path: () => '/gio-hang/sua',
    toStranger: 403,
  },
  'GET /*': { who: 'everybody', path: () => '/khong-co-trang-nay', toStranger: 404 },
}
