<?php
declare(strict_types=1);

/*
 * Sells something by bank transfer and waits until the bank tells that the money is there.
 *
 * Wants CHO40_URL, CHO40_KEY (role vendor on a stall), CHO40_STALL and an amount:
 *
 *     php sell.php 45000
 */

require __DIR__ . '/cho40.php';

const WAIT_SECONDS = 60;

function now(): string
{
    return (new DateTimeImmutable('now', new DateTimeZone('UTC')))->format('Y-m-d\TH:i:s.v\Z');
}

/** Leases a code for this sale and says that money is asked for with it. */
function openRequest(Cho40 $server, string $stall, int $amount): array
{
    // In earnest the device's id and its count of events are kept: they make a retry harmless.
    $device = newId('device');
    $lease = $server->call('stall.leaseCodes', ['id' => newId('lease'), 'stallId' => $stall, 'count' => 1]);
    $act = [
        'type' => 'request_opened',
        'saleId' => newId('sale'),
        'requestId' => newId('preq'),
        'accountId' => $lease['accountId'],
        'code' => $lease['codes'][0],
        'amount' => $amount,
    ];
    $event = ['id' => newId('evt'), 'seq' => 1, 'at' => now(), 'act' => $act];
    $batch = ['stallId' => $stall, 'deviceId' => $device, 'sentAt' => now(), 'events' => [$event]];
    [$result] = $server->call('sync', $batch)['results'];
    if ($result['status'] !== 'applied') {
        throw new RuntimeException('the sale was refused: ' . json_encode($result));
    }
    return $act;
}

/** The link of one request says how it stands, to whoever has it. */
function waitForMoney(string $url, string $token): array
{
    $until = microtime(true) + WAIT_SECONDS;
    while (microtime(true) < $until) {
        $request = json_decode(file_get_contents("{$url}/widget/v1/requests/{$token}"), true, 512, JSON_THROW_ON_ERROR);
        if (in_array($request['state'], ['paid', 'over'], true)) {
            return $request;
        }
        usleep(500_000);
    }
    throw new RuntimeException('no money came');
}

try {
    $url = rtrim((string) getenv('CHO40_URL'), '/');
    $stall = (string) getenv('CHO40_STALL');
    $server = new Cho40($url, (string) getenv('CHO40_KEY'));
    $account = $server->ask('stall.home', ['stallId' => $stall])['stall']['account'];
    $act = openRequest($server, $stall, (int) ($argv[1] ?? 0));
    $token = $server->ask('money.payLink', ['requestId' => $act['requestId']])['token'];
    echo "show <cho40-pay token=\"{$token}\">\n";
    echo "pay {$act['amount']} to {$account['number']} at {$account['bin']}: {$act['code']}\n";
    echo 'paid ' . waitForMoney($url, $token)['received'] . "\n";
} catch (Refused $refused) {
    fwrite(STDERR, "refused: {$refused->getMessage()}: " . json_encode($refused->problem) . "\n");
    exit(1);
} catch (RuntimeException $error) {
    fwrite(STDERR, $error->getMessage() . "\n");
    exit(1);
}
