import { describe, expect, test } from 'vitest'
import { bankNamesOn, banks } from './bank.ts'
import { bankAppLink } from './bank-app-link.ts'
import { isKnownBin, KNOWN_BINS } from './bins.ts'
import { bankByBin, findBank, searchBanks } from './find-bank.ts'

describe('the list', () => {
  test('has every institution once, with a well-formed key', () => {
    expect(banks.length).toBe(new Set(banks.map(({ bin }) => bin)).size)
    for (const bank of banks) {
      expect(bank.bin).toMatch(/^\d{6}$/)
      expect(bank.name).not.toBe('')
      expect(bank.shortName).not.toBe('')
      if (bank.swift !== null) expect(bank.swift).toMatch(/^[A-Z]{4}VN[A-Z0-9]{2}$/)
    }
  })

  test('agrees with the BINs that the decoder knows', () => {
    expect(banks.filter(({ bin }) => !isKnownBin(bin))).toStrictEqual([])
    const unnamed = [...KNOWN_BINS].filter((bin) => bankByBin(bin) === null)
    expect(unnamed).toStrictEqual(['970459', '970460', '970464', '970465', '970468', '970470'])
  })

  test('tells wallets and mobile money from banks', () => {
    expect(bankByBin('971025')?.kind).toBe('wallet')
    expect(bankByBin('971005')?.kind).toBe('mobile-money')
    expect(bankByBin('971011')?.kind).toBe('mobile-money')
    expect(bankByBin('970405')?.kind).toBe('bank')
    expect(bankByBin('999888')).toMatchObject({ shortName: 'VBSP', paysByScan: false })
  })
})

describe('finding a bank', () => {
  test('every bank answers to all its own names', () => {
    for (const bank of banks) {
      expect(findBank(bank.bin)).toBe(bank)
      expect(findBank(bank.code)).toBe(bank)
      expect(findBank(bank.name)).toBe(bank)
      expect(searchBanks(bank.shortName)).toContain(bank)
    }
  })

  test.each([
    ['Agribank', '970405'],
    ['VBA', '970405'],
    ['VBAAVNVX', '970405'],
    ['VBAAVNVXXXX', '970405'],
    ['ngan hang nong nghiep va phat trien nong thon viet nam', '970405'],
    ['Á Châu', '970416'],
    ['a chau', '970416'],
    ['CTG', '970415'],
    ['BID', '970418'],
    ['LienVietPostBank', '970449'],
    ['Bưu điện Liên Việt', '970449'],
    ['DongABank', '970406'],
    ['Vikki', '970406'],
    ['OceanBank', '970414'],
    ['MBV', '970414'],
    ['MB', '970422'],
    ['BVB', '970438'],
    ['BVBank', '970454'],
    ['momo', '971025'],
    ['Co-opBank', '970446'],
  ])('%s', (text, bin) => expect(findBank(text)?.bin).toBe(bin))

  test.each(['', ' ', 'không có', '970400000', 'x'.repeat(100_000)])('nothing for %j', (text) => {
    expect(findBank(text)).toBeNull()
  })

  test('a picker finds by the beginnings of words, the exact one first', () => {
    expect(searchBanks('nong nghiep').map(({ bin }) => bin)).toContain('970405')
    expect(searchBanks('MB')[0]?.bin).toBe('970422')
    expect(searchBanks('bưu điện').map(({ bin }) => bin)).toStrictEqual(['970449'])
    expect(searchBanks('   ')).toStrictEqual([])
  })

  test('an old receipt keeps the name of its day', () => {
    const vikki = bankByBin('970406')
    if (vikki === null) throw new Error('970406 is missing')
    expect(bankNamesOn(vikki, '2025-06-05').shortName).toBe('DongABank')
    expect(bankNamesOn(vikki, '2025-06-06').shortName).toBe('Vikki')
  })
})

describe('a link into a bank app', () => {
  const payee = { bin: '970405', account: '6300205123456' }

  test('escapes what the memo holds', () => {
    const link = bankAppLink({
      ...payee,
      app: '970422',
      amount: 45_000,
      memo: 'KX1&bn=x #/?',
      name: 'NGUYỄN VĂN A',
    })
    expect(link).toStrictEqual({
      ok: true,
      value: {
        url:
          'https://dl.vietqr.io/pay?app=mb&ba=6300205123456@vba&am=45000' +
          '&tn=KX1%26bn%3Dx%20%23%2F%3F&bn=NGUY%E1%BB%84N%20V%C4%82N%20A',
        autofills: true,
      },
    })
  })

  test('says when the app only opens', () => {
    expect(bankAppLink({ ...payee, app: 'VCB' })).toMatchObject({ value: { autofills: false } })
  })

  test('refuses unknown banks and wrong amounts, and survives half a character', () => {
    expect(bankAppLink({ ...payee, app: '123456' })).toMatchObject({
      problem: { type: 'BankUnknown', field: 'app' },
    })
    expect(bankAppLink({ ...payee, app: 'MB', bin: '000000' })).toMatchObject({
      problem: { type: 'BankUnknown', field: 'bin' },
    })
    expect(bankAppLink({ ...payee, app: 'MB', amount: 0.5 }).ok).toBe(false)
    expect(bankAppLink({ ...payee, app: 'MB', memo: '\ud83d' }).ok).toBe(true)
  })
})
