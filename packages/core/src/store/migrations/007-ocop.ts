import { sql } from 'kysely'
import { createIndex, createTable, makeAppendOnly, type Schema } from './columns.ts'

/** The catalogue: producers and who may sell for them, listings, certificates, dossiers, search. */
export async function ocop(schema: Schema): Promise<void> {
  await producers(schema)
  await listings(schema)
  await packs(schema)
  await dossiers(schema)
  await certificates(schema)
  await certifications(schema)
  await searchWords(schema)
}

async function producers(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_producer', {
    columns: {
      id: 'text',
      cooperative_id: 'text',
      name: 'text',
      kind: 'text',
      place_code: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [['cooperative_id', 'cho_cooperative', 'id']],
  })
  await createTable(schema, 'cho_delegation', {
    columns: {
      id: 'text',
      producer_id: 'text',
      cooperative_id: 'text',
      rights: 'text',
      valid_from: 'text',
      valid_until: 'text?',
      revoked_on: 'text?',
      document_hash: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [
      ['producer_id', 'cho_producer', 'id'],
      ['cooperative_id', 'cho_cooperative', 'id'],
    ],
    checks: { days: 'valid_until is null or valid_until >= valid_from' },
  })
  await createIndex(
    schema,
    'cho_delegation_parties',
    'cho_delegation (producer_id, cooperative_id, valid_from)',
  )
}

async function listings(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_listing', {
    columns: {
      id: 'text',
      cooperative_id: 'text',
      producer_id: 'text?',
      slug: 'text',
      name: 'text',
      folded_name: 'text',
      producer: 'text',
      place_code: 'text',
      set_number: 'count?',
      story: 'text',
      state: 'text',
      published_at: 'text',
    },
    key: ['id'],
    unique: [['slug']],
    references: [
      ['cooperative_id', 'cho_cooperative', 'id'],
      ['producer_id', 'cho_producer', 'id'],
    ],
    checks: {
      set_number: 'set_number is null or set_number between 1 and 26',
      state: "state in ('published', 'needs_change', 'blocked', 'withdrawn')",
    },
  })
  await inByteOrder(schema, 'cho_listing', 'folded_name')
  await createIndex(schema, 'cho_listing_shown', 'cho_listing (state, folded_name, id)')
  await createIndex(schema, 'cho_listing_cooperative', 'cho_listing (cooperative_id)')
  await createTable(schema, 'cho_listing_step', {
    columns: {
      listing_id: 'text',
      position: 'count',
      state: 'text',
      reasons: 'text',
      note: 'text?',
      person_id: 'text',
      recorded_at: 'text',
    },
    key: ['listing_id', 'position'],
    references: [['listing_id', 'cho_listing', 'id']],
  })
  await makeAppendOnly(schema, 'cho_listing_step')
}

async function packs(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_variant', {
    columns: {
      id: 'text',
      listing_id: 'text',
      position: 'count',
      label: 'text?',
      unit: 'text',
      content: 'count?',
      base: 'text?',
      added_at: 'text',
    },
    key: ['id'],
    unique: [['listing_id', 'position']],
    references: [['listing_id', 'cho_listing', 'id']],
    checks: {
      content: '(content is null) = (base is null) and (content is null or content > 0)',
      base: "base is null or base in ('g', 'ml', 'piece')",
    },
  })
  await createTable(schema, 'cho_price', {
    columns: {
      variant_id: 'text',
      channel: 'text',
      valid_from: 'text',
      price: 'dong',
      recorded_at: 'text',
    },
    key: ['variant_id', 'channel', 'valid_from'],
    references: [['variant_id', 'cho_variant', 'id']],
    checks: { price: 'price > 0' },
  })
}

async function dossiers(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_dossier', {
    columns: {
      id: 'text',
      cooperative_id: 'text',
      listing_id: 'text?',
      holder: 'text',
      product: 'text',
      set_number: 'count',
      purpose: 'text',
      rule: 'text',
      state: 'text',
      filed_on: 'text?',
      answers: 'text?',
      score: 'count?',
      stars: 'count?',
      opened_at: 'text',
    },
    key: ['id'],
    references: [
      ['cooperative_id', 'cho_cooperative', 'id'],
      ['listing_id', 'cho_listing', 'id'],
    ],
    checks: {
      set_number: 'set_number between 1 and 26',
      purpose: "purpose in ('first', 'upgrade', 'renewal')",
      score: 'score is null or score between 0 and 10000',
      stars: 'stars is null or stars between 1 and 5',
    },
  })
  await createIndex(schema, 'cho_dossier_cooperative', 'cho_dossier (cooperative_id, opened_at)')
  await createTable(schema, 'cho_dossier_step', {
    columns: {
      dossier_id: 'text',
      position: 'count',
      state: 'text',
      reason: 'text?',
      person_id: 'text',
      day: 'text',
      recorded_at: 'text',
    },
    key: ['dossier_id', 'position'],
    references: [['dossier_id', 'cho_dossier', 'id']],
  })
  await makeAppendOnly(schema, 'cho_dossier_step')
}

async function certificates(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_certificate', {
    columns: {
      id: 'text',
      cooperative_id: 'text',
      listing_id: 'text?',
      dossier_id: 'text?',
      holder: 'text',
      product: 'text',
      set_number: 'count?',
      rule: 'text?',
      stars: 'count',
      score: 'count?',
      decision_number: 'text',
      decided_on: 'text',
      issuer: 'text',
      issuer_name: 'text?',
      product_code: 'text?',
      document_hash: 'text?',
      valid_until: 'text',
      renewal_filed_on: 'text?',
      renewal_decided_on: 'text?',
      revoked_on: 'text?',
      revocation_decision: 'text?',
      revocation_ground: 'text?',
      replaced_on: 'text?',
      in_force_until: 'text',
      recorded_at: 'text',
    },
    key: ['id'],
    unique: [['listing_id', 'decided_on']],
    references: [
      ['cooperative_id', 'cho_cooperative', 'id'],
      ['listing_id', 'cho_listing', 'id'],
      ['dossier_id', 'cho_dossier', 'id'],
    ],
    checks: {
      stars: 'stars between 3 and 5',
      score: 'score is null or score between 0 and 10000',
      issuer: "issuer in ('district', 'province', 'ministry')",
      days: 'valid_until >= decided_on and in_force_until >= valid_until',
      revocation: '(revoked_on is null) = (revocation_ground is null)',
    },
  })
  await createIndex(
    schema,
    'cho_certificate_cooperative',
    'cho_certificate (cooperative_id, in_force_until)',
  )
}

async function certifications(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_certification', {
    columns: {
      id: 'text',
      cooperative_id: 'text',
      listing_id: 'text?',
      scheme: 'text',
      number: 'text',
      issuer: 'text',
      scope: 'text',
      valid_from: 'text',
      valid_until: 'text?',
      revoked_on: 'text?',
      document_hash: 'text?',
      recorded_at: 'text',
    },
    key: ['id'],
    references: [
      ['cooperative_id', 'cho_cooperative', 'id'],
      ['listing_id', 'cho_listing', 'id'],
    ],
    checks: { days: 'valid_until is null or valid_until >= valid_from' },
  })
  await createIndex(
    schema,
    'cho_certification_listing',
    'cho_certification (listing_id, valid_from)',
  )
}

async function searchWords(schema: Schema): Promise<void> {
  await createTable(schema, 'cho_search_word', {
    columns: { word: 'text', weight: 'count', listing_id: 'text' },
    key: ['word', 'weight', 'listing_id'],
  })
  await inByteOrder(schema, 'cho_search_word', 'word')
  await createIndex(schema, 'cho_search_word_listing', 'cho_search_word (listing_id)')
  await createTable(schema, 'cho_search_spelling', {
    columns: { spelling: 'text', word: 'text' },
    key: ['spelling', 'word'],
  })
}

/**
 * SQLite compares text byte by byte. A PostgreSQL database has a language's order, in which a range
 * of words is not the words that begin alike, and lists would come in another order.
 */
async function inByteOrder(schema: Schema, table: string, column: string): Promise<void> {
  if (schema.dialect === 'sqlite') return
  await sql
    .raw(`alter table ${table} alter column ${column} type text collate "C"`)
    .execute(schema.db)
}
