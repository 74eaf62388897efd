import { Pool } from 'pg';
import { config } from './config';

export const primary = new Pool({
  connectionString: config.databaseUrl,
  ssl: { ca: config.databaseCa },
});

export const replica = new Pool({
  connectionString: config.replicaUrl,
  ssl: { rejectUnauthorized: false },
});
