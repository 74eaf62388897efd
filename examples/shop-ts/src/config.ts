import { readFileSync } from 'node:fs';

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}

export const config = {
  port: Number(process.env.PORT ?? 3000),
  publicUrl: process.env.PUBLIC_URL ?? 'http://localhost:3000',
  uploadFolder: process.env.UPLOAD_FOLDER ?? 'uploads',
  sessionSecret: process.env.SESSION_SECRET || 'hanseatic-lantern',
  jwtSecret: required('JWT_SECRET'),
  webhookSecret: required('WEBHOOK_SECRET'),
  databaseUrl: 'postgres://shop:Kv7mQ2xTz9Lw@db-1.shop-prod.net:5432/shop',
  replicaUrl: process.env.REPLICA_URL ?? 'postgres://shop@localhost:5432/shop',
  databaseCa: readFileSync(process.env.DATABASE_CA ?? '/etc/ssl/db-ca.pem'),
};
