import { exec, execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createReadStream, promises as fs } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import multer from 'multer';
import { config } from '../config';

export const uploads = Router();

const photos = multer({ dest: config.uploadFolder });
const invoices = multer({ dest: config.uploadFolder, limits: { fileSize: 2 * 1024 * 1024 } });

uploads.post('/photo', photos.single('photo'), (req, res) => {
  const width = req.body.width ?? '800';
  exec(`convert ${req.file?.path} -resize ${width} ${req.file?.path}.jpg`, (error) => {
    res.sendStatus(error ? 500 : 201);
  });
});

uploads.post('/thumbnail', photos.single('photo'), (req, res) => {
  const width = String(Number(req.body.width ?? 200));
  execFile('convert', [req.file!.path, '-resize', width, `${req.file!.path}.jpg`], (error) => {
    res.sendStatus(error ? 500 : 201);
  });
});

uploads.post('/invoice', invoices.single('invoice'), async (req, res) => {
  const name = `${randomUUID()}.pdf`;
  await fs.rename(req.file!.path, path.join(config.uploadFolder, name));
  res.json({ name });
});

uploads.get('/file', (req, res) => {
  const file = path.join(config.uploadFolder, String(req.query.name));
  createReadStream(file).pipe(res);
});

uploads.get('/photo/:name', (req, res) => {
  res.sendFile(path.resolve(config.uploadFolder, req.params.name));
});

uploads.get('/invoice/:name', (req, res) => {
  const invoice = path.join(config.uploadFolder, path.basename(req.params.name));
  createReadStream(invoice).pipe(res);
});
