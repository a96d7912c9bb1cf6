/** The head of the audit chain in groups of four, so that two people can read it to each other. */
export function auditGroups(head: string): string {
  return head.match(/.{1,4}/g)?.join(' ') ?? ''
}
