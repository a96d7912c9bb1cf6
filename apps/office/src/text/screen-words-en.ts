export const screenWordsEn = {
  'screen.placed': 'Placed money',
  'screen.feeds': 'Bank feeds',
  'screen.coop': 'Cooperative',
  'screen.members': 'Members, capital',
  'screen.deliveries': 'Goods in',
  'screen.sales': 'Goods sold',
  'screen.settlement': 'Settlement',
  'screen.books': 'Books',
  'screen.distribution': 'Income sharing',
  'screen.tax': 'Tax',
  'screen.adoption': 'Indicators, report',
  unsaved: 'What you typed is not saved. Leave and lose it?',
}
