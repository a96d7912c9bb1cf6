const { defineConfig } = require('@medusajs/framework/utils')

// Every module as Medusa has it when nothing else is said: events, caches, workflows and locks in memory,
// search by PostgreSQL. No admin pages are built or served. Secrets of a server on 127.0.0.1 for minutes.
module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: 'http://127.0.0.1',
      adminCors: 'http://127.0.0.1',
      authCors: 'http://127.0.0.1',
      jwtSecret: 'bench-only',
      cookieSecret: 'bench-only',
    },
  },
})
