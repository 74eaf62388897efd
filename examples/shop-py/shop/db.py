import psycopg2
import psycopg2.extras

from shop import settings


def connect():
    return psycopg2.connect(settings.DATABASE_URL, cursor_factory=psycopg2.extras.RealDictCursor)
