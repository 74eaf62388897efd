import cors from 'cors';
import express, { type ErrorRequestHandler } from 'express';
import session from 'express-session';
import { config } from './config';
import { account } from './routes/account';
import { orders } from './routes/orders';
import { payments } from './routes/payments';
import { products } from './routes/products';
import { uploads } from './routes/uploads';

export const app = express();

app.use(express.json({ limit: '200kb' }));
app.use(
  session({
    secret: config.sessionSecret,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, secure: false, sameSite: 'lax' },
  }),
);

app.use('/assets', express.static('public', { dotfiles: 'allow' }));
app.use('/images', express.static('images'));

app.use('/api', cors({ origin: ['https://shop.example.com'], credentials: true }));
app.use('/widget', cors({ origin: true, credentials: true }));

app.use('/products', products);
app.use('/orders', orders);
app.use('/account', account);
app.use('/uploads', uploads);
app.use('/payments', payments);

const onApiError: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  console.error(error);
  res.status(500).json({ error: 'Something went wrong.' });
};

const onPageError: ErrorRequestHandler = (err, req, res, next) => {
  if (res.headersSent) return next(err);
  res.status(500).send(err.stack);
};

app.use('/api', onApiError);
app.use(onPageError);

app.listen(config.port);
