import { PrismaClient, type User } from '@prisma/client';
import type { NextRequest } from 'next/server';

const prisma = new PrismaClient();

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const email = searchParams.get('email');
  // ruleid: javascript-sql-injection-prisma
  const users = await prisma.$queryRaw`SELECT * FROM "User" WHERE email = ${email}`;
  return Response.json(users);
}

export async function rename(id: number, name: string): Promise<number> {
  // ruleid: javascript-sql-injection-prisma
  return prisma.$executeRaw`UPDATE "User" SET name = ${name} WHERE id = ${id}`;
}

export async function safe(email: string, limit: string): Promise<User[]> {
  // ok: javascript-sql-injection-prisma
  await prisma.$queryRawUnsafe('SELECT * FROM "User" WHERE email = $1', email);
  // ok: javascript-sql-injection-prisma
  await prisma.$executeRaw`UPDATE "User" SET seen = now() WHERE email = ${email}`;
  // ok: javascript-sql-injection-prisma
  await prisma.$queryRawUnsafe(`SELECT * FROM "User" LIMIT ${Number(limit)}`);
  // ok: javascript-sql-injection-prisma
  return prisma.$queryRaw<User[]>`SELECT * FROM "User" WHERE email = ${email}`;
}
