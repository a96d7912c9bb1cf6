import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { SignView } from '@cho40/contract'
import { instant, makeId } from '@cho40/values'
import { encodeVietQr } from '@cho40/vietqr'
import type { SignFonts } from '../src/print/index.ts'

const require = createRequire(import.meta.url)

export const FONTS: SignFonts = {
  regular: readFileSync(
    require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf'),
  ),
  bold: readFileSync(
    require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf'),
  ),
}

const idOf = <Prefix extends string>(prefix: Prefix) =>
  makeId(prefix, { ms: 0, random: new Uint8Array(10) })

const encoded = encodeVietQr({ bin: '970436', account: '0011000004321', memo: 'KX12CFG34HJ' })
if (!encoded.ok) throw new Error(encoded.problem.type)

export const PAYLOAD = encoded.value

/** A sign as the registry gives it. */
export function aSign(over: Partial<SignView> = {}): SignView {
  return {
    id: idOf('sign'),
    stallId: idOf('stall'),
    stallNumber: '12',
    stallName: 'Rau cô Mẩy',
    marketName: 'Chợ phiên Nà Mẫu',
    demo: false,
    nth: 2,
    code: 'KX12CFG34HJ',
    bin: '970436',
    bankName: 'Vietcombank',
    number: '0011000004321',
    holderName: 'NGUYEN THI MAY',
    payload: PAYLOAD,
    issuedAt: instant('2026-11-21T02:00:00.000Z'),
    withdrawnAt: null,
    ...over,
  }
}

/** The longest that the contract lets through. */
export const LONGEST = aSign({
  holderName: 'CONG TY TRACH NHIEM HUU HAN MOT THANH VIEN THUONG MAI DICH VU NUOC MAM',
  stallNumber: 'A12-B34-C567',
  stallName: 'Gạo Séng Cù, miến dong, thịt trâu gác bếp và mật ong bạc hà',
  marketName: 'Chợ phiên trung tâm xã Nậm Mẫu Ngưỡng Nghiễn huyện vùng cao biên giới phía Bắc 1',
  bankName: 'Mobifone Money Bản Việt',
})
