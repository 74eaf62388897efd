const { Prisma, PrismaClient } = require('@prisma/client');

const prisma = new PrismaClient();

module.exports = function routes(app) {
  app.get('/users', async (req, res) => {
    // ruleid: javascript-sql-injection-prisma
    const rows = await prisma.$queryRawUnsafe(`SELECT ${req.query.column} FROM "User"`);
    // ruleid: javascript-sql-injection-prisma
    const order = Prisma.raw(req.query.sort);
    const sorted = await prisma.$queryRaw`SELECT * FROM "User" ORDER BY ${order}`;
    // ok: javascript-sql-injection-prisma
    const all = await prisma.$queryRawUnsafe('SELECT COUNT(*) FROM "User"');
    res.json({ rows, sorted, all });
  });
};
