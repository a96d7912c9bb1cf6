/** A type of administrative unit, Vietnamese first; `letter` stands for it in the table. */
const TYPES = {
  tinh: { letter: 't', vi: 'Tỉnh', en: 'province' },
  thanh_pho: { letter: 'c', vi: 'Thành phố', en: 'city' },
  quan: { letter: 'q', vi: 'Quận', en: 'urban district' },
  huyen: { letter: 'h', vi: 'Huyện', en: 'district' },
  thi_xa: { letter: 's', vi: 'Thị xã', en: 'town' },
  xa: { letter: 'x', vi: 'Xã', en: 'commune' },
  phuong: { letter: 'p', vi: 'Phường', en: 'ward' },
  thi_tran: { letter: 'n', vi: 'Thị trấn', en: 'township' },
  dac_khu: { letter: 'k', vi: 'Đặc khu', en: 'special zone' },
} as const

export type UnitType = keyof typeof TYPES

/** What a type is called before a name (vi) and after one (en). */
export const UNIT_TYPES: Readonly<Record<UnitType, { readonly vi: string; readonly en: string }>> =
  TYPES

const BY_LETTER: ReadonlyMap<string, UnitType> = new Map(
  (Object.keys(TYPES) as UnitType[]).map((type) => [TYPES[type].letter, type]),
)

export function typeOfLetter(letter: string): UnitType | undefined {
  return BY_LETTER.get(letter)
}
