import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { type ApiOptions, type EventHub, feedSecretsIn, type KeptFeeds } from '@cho40/api'
import type { Deps } from '@cho40/core'
import { packageSigner } from '@cho40/core/adoption'
import { identityVault } from '@cho40/core/cooperative'
import { feedTallies } from '@cho40/core/reconciliation'
import { bankFeeds } from '@cho40/providers/bank-feed'
import { bookHtml, settlementHtml, signHtml } from '@cho40/storefront/print'
import { host } from './process.ts'

/**
 * Everything that the HTTP interface asks of a host. Secrets lie in memory here and are new with every
 * start; a real host keeps them where it keeps its own, never in the database.
 */
export function apiOptions(core: Deps, hub: EventHub, stopping: AbortSignal): ApiOptions {
  return {
    deps: { ...core, ...host, identities: identityVault(randomBytes(32)) },
    hub,
    bankFeeds,
    feedSecrets: secretsInMemory(),
    feedTallies: feedTallies(),
    // Signs of a whole market are one PDF, for which a host brings letters; this one has none.
    renderSign: async (sign, { format }) =>
      'id' in sign ? page(await signHtml(sign, format)) : { body: 'Không in được', headers: {} },
    renderBook: async (sheet, links) => page(await bookHtml(sheet, links)),
    renderSettlement: async (sheet) => page(await settlementHtml(sheet)),
    packageSigner: packageSigner(randomBytes(32)),
    log: {
      info: (facts, message) => console.error(message, facts),
      error: (facts, message) => console.error(message, facts),
    },
    // These programs listen on this machine alone; behind HTTPS it is true.
    secureCookies: false,
    stopping,
  }
}

function secretsInMemory(): ApiOptions['feedSecrets'] {
  let kept: KeptFeeds = { feeds: {}, keys: {} }
  const key = randomBytes(32)
  return feedSecretsIn({
    current: () => kept,
    change: (next) => {
      kept = { ...kept, ...next(kept) }
    },
    mark: (text) => createHmac('sha256', key).update(text).digest('hex'),
    makeSecret: () => randomBytes(32).toString('hex'),
    makeId: () => randomUUID(),
    now: () => host.clock.now(),
  })
}

function page({ html, policy }: { readonly html: string; readonly policy: string }) {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  }
  return { body: html, headers }
}
