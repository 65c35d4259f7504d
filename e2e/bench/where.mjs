// Where the things are that are measured, by what does not change with a style sheet: one build is measured beside another.

export const WHERE = {
  /** The link of each mark; its place is in `data-place`. */
  marks: 'svg a[data-place]',
  /** Within a mark, what answers a click. */
  target: '.target',
  /** The links of the days, the first of which is the whole record. */
  days: 'nav[aria-label="Days"] a',
  panelTitle: '#panel h2',
  closesPanel: '#panel a.close',
  /** The outlines of land. */
  land: '#basemap path',
  measure: '#measure',
};

/** What answers a click on the mark of a place. */
export const targetOf = id => `${WHERE.marks}[data-place="${id}"] ${WHERE.target}`;
