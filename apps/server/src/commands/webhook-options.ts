import type { WebhookId } from '@cho40/contract'
import { err, isId, ok, type Result } from '@cho40/values'
import { about } from './command.ts'
import type { UsageProblem } from './usage-problem.ts'

export const webhookArgument = {
  webhook: {
    type: 'string',
    valueHint: 'ID',
    required: true,
    description: about('mã webhook, webhook_…', 'the webhook’s id, webhook_…'),
  },
} as const

export function readWebhook(found: string): Result<WebhookId, UsageProblem> {
  if (isId('webhook', found)) return ok(found)
  const expected = { vi: 'mã dạng webhook_…', en: 'an id like webhook_…' }
  return err({ type: 'OptionInvalid', option: '--webhook', found, expected })
}
