// For those who use the ordinary Prisma command line on the same folders; the product itself migrates in process.
export default {
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? '' },
};
