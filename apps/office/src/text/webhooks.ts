import { usePageWords } from './page-words.ts'
import { say } from './say.ts'
import { webhookWordsEn } from './webhook-words-en.ts'
import { webhookWordsVi } from './webhook-words-vi.ts'

export type WebhookWord = keyof typeof webhookWordsVi
export type WebhookText = Readonly<Record<WebhookWord, string>>

/** The words in the language of the desk. */
export function useWebhookWords() {
  return usePageWords<WebhookWord>(webhookWordsVi, webhookWordsEn)
}

/** Why an event was not taken, in words; a problem of a later server says its own name. */
export function whyWords(t: WebhookText, problem: string): string {
  const known: Readonly<Partial<Record<string, string>>> = t
  return known[`why.${problem}`] ?? say(t['why.other'], { problem })
}

/** What an event is called; one of a later server by its own name. */
export function kindWords(t: WebhookText, kind: string): string {
  const known: Readonly<Partial<Record<string, string>>> = t
  return known[`kind.${kind}`] ?? kind
}
