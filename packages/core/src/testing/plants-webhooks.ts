import type { Plant } from './plant.ts'

export const WEBHOOK_PLANTS: readonly Plant[] = [
  {
    breaks: 'E1',
    what: 'a webhook was pushed past what had happened',
    alone: true,
    statements: ['update cho_webhook_line set position = position + 1000'],
  },
]
