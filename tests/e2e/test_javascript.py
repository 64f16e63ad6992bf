"""The AWS SDK for JavaScript, through credential_process and through the container endpoint, across an expiry.
javascript/ names its version, the last whose clients run on Debian 12's Node.js, and all that it needs by their hashes."""
from case import EndToEnd, main
from portal import BIN

# Where tests/run.sh has installed it.
FOLDER = BIN.parent / "javascript"
SCRIPT = """
const {STSClient, GetCallerIdentityCommand} = require("@aws-sdk/client-sts");
const client = new STSClient({endpoint: process.argv[1], region: "us-west-2"});
(async () => {
  const key = async () => (await client.config.credentials()).accessKeyId;
  const first = await key();
  const deadline = Date.now() + 30000;
  while (await key() === first && Date.now() < deadline)
    await client.send(new GetCallerIdentityCommand({}));
  const identity = await client.send(new GetCallerIdentityCommand({}));
  console.log(first, await key(), identity.Arn);
})().catch(error => { console.error(error); process.exit(1); });
"""


class JavaScript(EndToEnd):
    desktop = {"keyring": True}
    tray_options = ("--headless",)

    def setUp(self):
        super().setUp()
        self.sign_in_with_token()
        self.portal.switch(validity=4)
        self.command = ["node", "-e", SCRIPT, self.portal.url]
        self.session.environment["NODE_PATH"] = str(FOLDER / "node_modules")

    def check(self, done):
        first, last, arn = done.stdout.split()
        self.assertNotEqual(first, last)
        self.assertIn(":assumed-role/duploservices-dev01/", arn)

    def test_credential_process(self):
        self.jit("profile", "add", "demo", *self.target())
        self.check(self.session.run(self.command, env={**self.session.environment, "AWS_PROFILE": "demo"}))

    def test_endpoint(self):
        self.check(self.session.run([str(BIN / "duplo-tray-jit"), "serve", *self.target(), "--", *self.command]))


if __name__ == "__main__":
    main()
