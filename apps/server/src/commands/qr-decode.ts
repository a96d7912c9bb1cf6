import { dong, formatDong, isDong } from '@cho40/values'
import { type DecodedJson, decodeToJson } from '@cho40/vietqr'
import { bankByBin } from '@cho40/vietqr/banks'
import { command, jsonArgument } from './command.ts'
import { DONE, REFUSED } from './exit-code.ts'
import { answerLines } from './lines.ts'

export const qrDecode = command(jsonArgument, async ({ json }) => {
  let refused = 0
  await answerLines((line) => {
    const decoded = decodeToJson(line)
    if (!decoded.valid) refused += 1
    return json === true ? JSON.stringify(decoded) : inWords(decoded)
  })
  return refused === 0 ? DONE : REFUSED
})

function inWords(decoded: DecodedJson): string {
  if (!decoded.valid) return `✗ ${JSON.stringify(decoded.problem)}`
  const { bankBin, account, amount, additional } = decoded.fields
  const bank = bankBin === undefined ? undefined : bankByBin(bankBin)?.shortName
  const value = Number(amount)
  const shownAmount = amount !== undefined && isDong(value) ? formatDong(dong(value)) : amount
  const parts = [bankBin, bank, account, shownAmount, additional?.purpose]
  const warnings = decoded.warnings.map(({ type }) => `! ${type}`)
  return ['✓', ...parts, ...warnings].filter((part) => part !== undefined).join('  ')
}
