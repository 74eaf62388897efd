<?php

use Symfony\Component\HttpFoundation\Request;

class ProductRepository {
    public function search(Request $request) {
        $term = $request->query->get('q');
        // ruleid: php-sql-injection-doctrine
        return $this->connection->fetchAllAssociative("SELECT * FROM product WHERE name = ?", [$term]);
    }

    public function remove(Request $request) {
        // ruleid: php-sql-injection-doctrine
        $this->connection->executeStatement('DELETE FROM product WHERE id = ?', [$request->request->get('id')]);
    }

    public function byName(Request $request) {
        // ruleid: php-sql-injection-doctrine
        return $this->em->createQuery("SELECT p FROM Product p WHERE p.name = '" . $request->query->get('name') . "'");
    }

    public function one(Request $request) {
        // ok: php-sql-injection-doctrine
        return $this->connection->fetchAssociative('SELECT * FROM product WHERE id = ?', [$request->query->get('id')]);
    }

    public function page(Request $request) {
        $page = $request->query->getInt('page');
        // ok: php-sql-injection-doctrine
        return $this->connection->fetchAllAssociative('SELECT * FROM product LIMIT 10 OFFSET ' . $page);
    }

    public function named(Request $request) {
        // ok: php-sql-injection-doctrine
        return $this->em->createQuery('SELECT p FROM Product p WHERE p.id = :id')->setParameter('id', $request->query->get('id'));
    }
}
