import type { Request, Response } from 'express';
import { Client } from 'pg';

interface User {
  id: number;
  name: string;
}

export class UserRepository {
  constructor(private readonly client: Client) {}

  async findByName(name: string): Promise<User[]> {
    // ruleid: javascript-sql-injection-pg
    const result = await this.client.query('SELECT * FROM users WHERE name = $1', [name]);
    return result.rows;
  }

  async findById(id: number): Promise<User | undefined> {
    // ok: javascript-sql-injection-pg
    const result = await this.client.query<User>('SELECT * FROM users WHERE id = $1', [id]);
    return result.rows[0];
  }
}
