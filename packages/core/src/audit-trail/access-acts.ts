import { type AuditSource, does, source } from './source.ts'

/** Who may do what, and whom it is told. */
export const ACCESS_ACTS: readonly AuditSource[] = [
  source('cho_access_event', {
    name: 'access',
    at: 'at',
    by: 'by_id',
    about: 'id',
    done: { column: 'kind' },
    person: 'person_id',
    within: 'scope_id',
    phone: 'phone',
    network: 'network',
    detail: 'detail',
  }),
  source('cho_role_step', {
    name: 'deployment',
    about: 'id',
    done: { column: 'step' },
    within: 'scope_id',
    facts: ['role', 'note'],
  }),
  source('cho_webhook', {
    name: 'webhook',
    at: 'made_at',
    by: 'made_by',
    about: 'id',
    ...does('made'),
    within: 'reach',
    facts: ['url', 'note'],
  }),
]
