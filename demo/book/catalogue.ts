/** What the sample company sells; prices per year unless said otherwise. */
export const CATALOGUE = {
  seat_price_month: 80,
  tiers: [
    { name: 'Business', rank: 1 },
    { name: 'Premium', rank: 2, annual_delta: 9_000, includes: ['Automation'] },
    { name: 'Enterprise', rank: 3, annual_delta: 20_000, includes: ['Analytics', 'api'] },
  ],
  modules: [
    {
      name: 'Analytics',
      annual_price: 15_000,
      tags: ['analytics', 'reporting', 'dashboards'],
      solves: ['shared reporting', 'board reports'],
      functions: ['reporting'],
      job_keywords: ['data analyst', 'business intelligence'],
    },
    {
      name: 'Automation',
      annual_price: 7_500,
      tags: ['workflow', 'automation'],
      solves: ['copying orders', 'manual entry'],
      job_keywords: ['process automation'],
      self_serve: true,
    },
    {
      name: 'Audit Trail',
      annual_price: 6_000,
      tags: ['audit', 'compliance'],
      regulations: ['Operational resilience rules for law firms'],
      industries: ['Legal', 'Insurance'],
      procurement: true,
    },
  ],
  metered: [
    { dimension: 'api', unit_price: 6_000 },
    { dimension: 'storage', unit_price: 2_400, pack_units: 1_000 },
  ],
  services: [{ name: 'Onboarding workshop', price: 3_500 }],
  support_tiers: [
    { name: 'standard', price: 0 },
    { name: 'premium', price: 8_000 },
  ],
  product_lines: [{ name: 'Workspace' }],
  partner_offers: ['Joint business review'],
} as const;
