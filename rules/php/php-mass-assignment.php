<?php

class UserController extends Controller {
    public function store(Request $request) {
        // ruleid: php-mass-assignment
        return User::create($request->all());
    }

    public function update(Request $request, User $user) {
        // ruleid: php-mass-assignment
        $user->update($request->all());
    }

    public function fine(Request $request, User $user) {
        // ok: php-mass-assignment
        User::create($request->validated());
        // ok: php-mass-assignment
        $user->update($request->only('name', 'mail'));
        // ok: php-mass-assignment
        return Validator::make($request->all(), ['name' => 'required']);
    }
}

class Post extends Model {
    // ruleid: php-mass-assignment
    protected $guarded = [];
}

class Comment extends Model {
    // ok: php-mass-assignment
    protected $guarded = ['id'];
}
