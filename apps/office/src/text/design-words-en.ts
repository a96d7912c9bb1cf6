export const designWordsEn = {
  colour: 'Colour',
  type: 'Type',
  space: 'Space, touch, corners',
  pictograms: 'Pictograms',
  buttons: 'Buttons',
  states: 'States: colour, pictogram and word',
  fields: 'Fields',
  notes: 'Notes and empty places',
  table: 'Table',
  slip: 'Slip, 58 mm',
}
