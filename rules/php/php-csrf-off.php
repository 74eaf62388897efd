<?php

class AccountType extends AbstractType {
    public function configureOptions(OptionsResolver $resolver): void {
        $resolver->setDefaults([
            'data_class' => Account::class,
            // ruleid: php-csrf-off
            'csrf_protection' => false,
        ]);
    }
}

class Tokens extends VerifyCsrfToken {
    // ruleid: php-csrf-off
    protected $except = ['*'];
}

class Narrow extends VerifyCsrfToken {
    // ok: php-csrf-off
    protected $except = ['stripe/*'];
}

class Other {
    // ok: php-csrf-off
    protected $except = ['*'];

    public function options(): array {
        // ok: php-csrf-off
        return ['csrf_protection' => true];
    }
}
