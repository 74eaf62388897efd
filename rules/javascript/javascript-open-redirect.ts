import { redirect } from 'next/navigation';
import { NextRequest, NextResponse } from 'next/server';

export async function GET(request: NextRequest) {
  const target = request.nextUrl.searchParams.get('url') as string;
  // ruleid: javascript-open-redirect
  return NextResponse.redirect(target);
}

export async function POST(request: NextRequest) {
  const { searchParams } = new URL(request.url);
  // ok: javascript-open-redirect
  if (searchParams.get('home')) redirect('/home');
  const form = await request.formData();
  // ruleid: javascript-open-redirect
  redirect(form.get('next') as string);
}

export function middleware(request: NextRequest) {
  // ok: javascript-open-redirect
  return NextResponse.redirect(new URL('/login', request.url));
}
