// The studies that the page on evidence tells of, with where each was published. What they found and how far it goes is said in messages.

export const STUDIES = {
  'our-relationship': 'Doss et al., Journal of Consulting and Clinical Psychology 84 (2016)',
  'low-income': 'Doss et al., Journal of Consulting and Clinical Psychology 88 (2020)',
  'hold-me-tight': 'Conradi et al., Family Process 57 (2018)',
  'hold-me-tight-later': 'Kennedy, University of Ottawa (2017)',
  feedback: 'Knutson & Olson, Marriage & Family: A Christian Journal 6 (2003)',
} as const
