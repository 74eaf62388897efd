import Anthropic from '@anthropic-ai/sdk';
import OpenAI from 'openai';

// ruleid: javascript-llm-key-in-browser
export const openai = new OpenAI({ apiKey: import.meta.env.VITE_OPENAI_API_KEY, dangerouslyAllowBrowser: true });

export const claude = new Anthropic({
  apiKey: process.env.NEXT_PUBLIC_ANTHROPIC_API_KEY,
  // ruleid: javascript-llm-key-in-browser
  dangerouslyAllowBrowser: true,
});

// ok: javascript-llm-key-in-browser
export const server = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });
// ok: javascript-llm-key-in-browser
export const off = new OpenAI({ apiKey: process.env.OPENAI_API_KEY, dangerouslyAllowBrowser: false });
// ok: javascript-llm-key-in-browser
export const tested = new OpenAI({ apiKey: 'test', dangerouslyAllowBrowser: process.env.NODE_ENV === 'test' });
