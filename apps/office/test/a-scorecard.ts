import type { Page } from 'playwright-core'

/** Points that are wrong on purpose, in the line so far down. */
type Slip = { readonly at: number; readonly points: string }

/** Types a card as its decision has it: counted, told as a share, and so much off for each. */
export async function typesACard(page: Page, slip?: Slip): Promise<void> {
  await page.getByRole('button', { name: 'Nhập thẻ điểm' }).press('Enter')
  await page.locator('input[name=card-id]:focus').waitFor()
  await page.locator('input[name=card-id]').fill('xa-so')
  await page.locator('input[name=card-source]').fill('Quyết định mẫu 11')
  await page.locator('input[name=card-last]').fill('31/12')
  const lines = [
    ['M-01', 'Hộ có QR', 'score', 'bands', '5; 10; 20', '10; 50; 100'],
    ['von', 'Giải ngân', 'score', 'capped_ratio', '10', '85'],
    ['tre', 'Báo cáo trễ', 'penalty', 'each', '0,5', '5'],
  ] as const
  for (const [at, [code, name, part, rule, points, marks]] of lines.entries()) {
    if (at > 0) await page.getByRole('button', { name: 'Thêm dòng' }).press('Enter')
    await page.locator(`input[name=line-code-${at}]`).fill(code)
    await page.locator(`input[name=line-name-${at}]`).fill(name)
    await page.locator(`select[name=line-part-${at}]`).selectOption(part)
    await page.locator(`select[name=line-rule-${at}]`).selectOption(rule)
    await page.locator(`input[name=line-points-${at}]`).fill(slip?.at === at ? slip.points : points)
    await page.locator(`input[name=line-marks-${at}]`).fill(marks)
  }
}
