<?php

use Illuminate\Http\Request;
use Illuminate\Support\Facades\DB;

class UserController extends Controller {
    public function show(Request $request) {
        $id = $request->input('id');
        // ruleid: php-sql-injection-laravel
        return DB::select("select * from users where id = '$id'");
    }

    public function search(Request $request) {
        // ruleid: php-sql-injection-laravel
        return User::whereRaw('lower(name) = ' . $request->query('name'))->get();
    }

    public function raw(Request $request) {
        // ruleid: php-sql-injection-laravel
        return User::orderBy(DB::raw('field(id, ' . $request->input('ids') . ')'))->get();
    }

    public function bound(Request $request) {
        // ok: php-sql-injection-laravel
        return DB::select('select * from users where id = ?', [$request->input('id')]);
    }

    public function built(Request $request) {
        // ok: php-sql-injection-laravel
        return User::where('name', $request->input('name'))->get();
    }

    public function sorted(Request $request) {
        $direction = $request->input('dir') === 'desc' ? 'desc' : 'asc';
        // ok: php-sql-injection-laravel
        return User::query()->orderByRaw('score ' . $direction)->get();
    }
}
