import { readFileSync, statSync } from 'node:fs'
import type { ShopRules } from '@cho40/storefront'
import { err, ok, type Result } from '@cho40/values'
import type { UsageProblem } from './usage-problem.ts'

/** What one page of the shop may weigh, long before it is pressed. */
const MOST_BYTES = 24_000

/**
 * Where the regulations of who runs the shop are: an HTTPS address, or a file with their text. None
 * unless the environment says so; what they must say is for whoever answers for the shop.
 */
export function shopRulesIn(
  environment: Readonly<Record<string, string | undefined>>,
): Result<ShopRules | undefined, UsageProblem> {
  const found = environment['CHO40_SHOP_RULES'] || undefined
  if (found === undefined) return ok(undefined)
  if (found.startsWith('https://') && URL.canParse(found))
    return ok({ address: new URL(found).href })
  const text = textOf(found)
  if (text !== undefined) return ok({ text })
  return err({
    type: 'OptionInvalid',
    option: 'CHO40_SHOP_RULES',
    found,
    expected: {
      vi: `địa chỉ https:// hoặc tệp chữ UTF-8 không quá ${MOST_BYTES} byte`,
      en: `an https:// address, or a UTF-8 text file of at most ${MOST_BYTES} bytes`,
    },
  })
}

function textOf(path: string): string | undefined {
  try {
    const { size } = statSync(path)
    if (size === 0 || size > MOST_BYTES) return undefined
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
    return text.trim() === '' ? undefined : text
  } catch {
    return undefined
  }
}

/** For the demonstration alone, and marked so on its page. */
export const DEMO_RULES: ShopRules = {
  demo: true,
  text: `Đây là văn bản mẫu của bản dùng thử. Nơi dùng thật thay bằng quy chế của mình.

Ai bán ở đây: hợp tác xã và hộ có tên trên trang bán. Cán bộ xã xem giấy tờ trước khi xác minh người bán.

Hàng không được bán: hàng cấm, hàng không rõ nguồn gốc, sao OCOP đã hết hiệu lực.

Phản ánh: bấm “Phản ánh” trên trang hàng, trang người bán hoặc trang đơn hàng. Người phụ trách trả lời trong 24 giờ, xem bằng mã nhận khi gửi.

Tiền: người mua trả thẳng vào tài khoản của người bán. Nơi vận hành không giữ tiền.`,
}
