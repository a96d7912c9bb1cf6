import type { Till } from './till.ts'

/** The number that a QR code gives a bank, and the name people know. */
export type BankName = readonly [bin: string, name: string]

let asked = false

/** Fetches the names of banks, for the forms that need the network anyway. */
export async function loadBanks(till: Till): Promise<void> {
  if (asked) return
  asked = true
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}banks.json`)
    till.set({ banks: (await response.json()) as BankName[] })
  } catch {
    asked = false
  }
}
