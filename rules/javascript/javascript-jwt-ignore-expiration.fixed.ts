import * as jwt from 'jsonwebtoken';
import { ExtractJwt, Strategy as JwtStrategy } from 'passport-jwt';

export function refresh(token: string, key: string): unknown {
  // ruleid: javascript-jwt-ignore-expiration
  return jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration: false });
}

export const strategy = new JwtStrategy(
  {
    jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
    // ruleid: javascript-jwt-ignore-expiration
    ignoreExpiration: false,
    secretOrKey: process.env.JWT_SECRET,
  },
  (payload, done) => done(null, payload),
);

export function check(token: string, key: string, lenient: boolean): unknown[] {
  return [
    // ok: javascript-jwt-ignore-expiration
    jwt.verify(token, key, { algorithms: ['HS256'], ignoreExpiration: false }),
    // ok: javascript-jwt-ignore-expiration
    jwt.verify(token, key, { algorithms: ['HS256'] }),
    // ok: javascript-jwt-ignore-expiration
    { ignoreExpiration: true, lenient },
  ];
}
