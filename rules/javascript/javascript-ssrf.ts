import { NextRequest, NextResponse } from 'next/server';
import got from 'got';

export async function GET(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  const feed = searchParams.get('feed');
  if (!feed) {
    return NextResponse.json({ error: 'feed is missing' }, { status: 400 });
  }
  // ruleid: javascript-ssrf
  const response = await fetch(feed);
  return new NextResponse(await response.text());
}

export async function POST(request: NextRequest) {
  const body = await request.json();
  // ruleid: javascript-ssrf
  const text = await got(body.url).text();
  // ok: javascript-ssrf
  const status = await got('https://status.example.com/api').json();
  return NextResponse.json({ text, status });
}

export async function weather(request: NextRequest) {
  const url = new URL('https://api.weather.example/v1/now');
  url.searchParams.set('q', request.nextUrl.searchParams.get('city') ?? '');
  // ok: javascript-ssrf
  return fetch(url);
}
