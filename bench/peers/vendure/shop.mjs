import {
  bootstrap,
  DefaultLogger,
  DefaultSearchPlugin,
  dummyPaymentHandler,
  LogLevel,
} from '@vendure/core'
import { InMemoryJobQueueStrategy } from '@vendure/core/dist/job-queue/in-memory-job-queue-strategy.js'

/**
 * A Vendure server on a SQLite file beside this one, set as its maker advises for production: no playground,
 * no debug mode, no introspection; log to disk ahead of the file (WAL), which our server has too. Its
 * job queue is not started, so that nothing but answers takes time.
 * @param {{ port: number, makesTables: boolean }} how
 */
export function openShop({ port, makesTables }) {
  return bootstrap({
    apiOptions: {
      hostname: '127.0.0.1',
      port,
      adminApiPath: 'admin-api',
      shopApiPath: 'shop-api',
      adminApiDebug: false,
      shopApiDebug: false,
      introspection: false,
    },
    authOptions: {
      tokenMethod: 'bearer',
      superadminCredentials: { identifier: 'bench', password: 'bench-only' },
    },
    dbConnectionOptions: {
      type: 'better-sqlite3',
      database: new URL('./vendure.sqlite', import.meta.url).pathname,
      enableWAL: true,
      // What is being set up need not outlive a power cut; what is measured must.
      prepareDatabase: (file) => file.pragma(`synchronous = ${makesTables ? 'OFF' : 'FULL'}`),
      synchronize: makesTables,
      logging: false,
    },
    // Its importer makes one job a product, and looks for the next five times a second unless told.
    jobQueueOptions: { jobQueueStrategy: new InMemoryJobQueueStrategy({ pollInterval: 2 }) },
    logger: new DefaultLogger({ level: LogLevel.Error }),
    paymentOptions: { paymentMethodHandlers: [dummyPaymentHandler] },
    plugins: [DefaultSearchPlugin.init({ bufferUpdates: false, indexStockStatus: false })],
  })
}
